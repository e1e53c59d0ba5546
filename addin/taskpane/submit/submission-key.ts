/**
 * One key for one content: what is sent again unchanged, after a time-out or a second press, has the same key and is carried out once;
 * anything else is another request.
 */
export function createSubmissionKey(make: () => string = () => crypto.randomUUID()): (content: unknown) => string {
  let last = { content: '', key: '' };
  return (content) => {
    const text = JSON.stringify(content);
    if (last.key === '' || last.content !== text) last = { content: text, key: make() };
    return last.key;
  };
}
