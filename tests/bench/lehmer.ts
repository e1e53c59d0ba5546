/** Numbers that look random and are the same in every run (Park and Miller 1988). */
export function* lehmer(seed: number): Generator<number, never> {
  let state = seed;
  while (true) {
    state = (state * 48_271) % 2_147_483_647;
    yield state;
  }
}
