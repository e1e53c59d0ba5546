import { graphql } from 'graphql';
import { Authorized, Query, Resolver } from 'type-graphql';
import { expect, it } from 'vitest';
import { Role } from '../../server/access/principal.js';
import { Public } from '../../server/access/public.js';
import { buildFordelaSchema } from '../../server/http/build-schema.js';

@Resolver()
class Doors {
  @Authorized(Role.Office)
  @Query(() => Boolean)
  office(): boolean {
    return true;
  }

  @Authorized(Role.Reader)
  @Query(() => Boolean)
  reader(): boolean {
    return true;
  }

  @Authorized()
  @Query(() => Boolean)
  signedIn(): boolean {
    return true;
  }

  @Public()
  @Query(() => Boolean)
  everybody(): boolean {
    return true;
  }
}

const anna = (role: Role) => ({ id: 'anna', name: 'Anna', role });

it.each([
  {
    who: 'nobody',
    principal: null,
    office: 'UNAUTHENTICATED',
    reader: 'UNAUTHENTICATED',
    signedIn: 'UNAUTHENTICATED',
    everybody: 'ok',
  },
  { who: 'a reader', principal: anna(Role.Reader), office: 'FORBIDDEN', reader: 'ok', signedIn: 'ok', everybody: 'ok' },
  { who: 'the office', principal: anna(Role.Office), office: 'ok', reader: 'ok', signedIn: 'ok', everybody: 'ok' },
])('lets $who through the doors that are theirs', async ({ principal, who: _who, ...expected }) => {
  const schema = await buildFordelaSchema([Doors]);
  for (const [field, outcome] of Object.entries(expected)) {
    const { errors } = await graphql({ schema, source: `{ ${field} }`, contextValue: { principal } });
    const code = (errors?.[0]?.originalError as { code?: string } | undefined)?.code;
    expect([field, errors ? code : 'ok']).toEqual([field, outcome]);
  }
});
