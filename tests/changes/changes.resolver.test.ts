import { expect, it } from 'vitest';
import { Role } from '../../server/access/principal.js';
import type { House } from '../../server/app.js';
import { onEachDatabase } from '../support/databases.js';
import { serve } from '../support/served.js';

const ANNA = { id: 'anna', name: 'Anna', role: Role.Office };

async function withChanges(house: House, count: number): Promise<void> {
  for (let n = 1; n <= count; n++) {
    await house.changes.run(
      {
        principal: ANNA,
        operation: n % 2 ? 'odd' : 'even',
        subject: `thing:${n % 3}`,
        input: {},
        requestId: `r${n}`,
        reason: `Reason ${n}`,
      },
      async () => ({ result: n, before: { n: n - 1 }, after: { n } }),
    );
  }
}

const PAGE = `query ($first: Int! = 50, $after: String, $subject: String, $operation: String) {
  changes(first: $first, after: $after, subject: $subject, operation: $operation) {
    edges { node { revision } } pageInfo { hasNextPage endCursor }
  }
}`;

interface Page {
  changes: { edges: { node: { revision: number } }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

onEachDatabase('the change log over GraphQL', (database) => {
  it('gives every change once, newest first, page by page', async () => {
    const house = await database.house();
    await withChanges(house, 7);
    const { graphql } = await serve({}, house);
    const pages: number[][] = [];
    for (let after: string | null = null; pages.length < 5; ) {
      const { changes } = (await graphql(PAGE, { first: 3, after })).body.data as unknown as Page;
      pages.push(changes.edges.map(({ node }) => node.revision));
      after = changes.pageInfo.endCursor;
      if (!changes.pageInfo.hasNextPage) break;
    }
    expect(pages).toEqual([[7, 6, 5], [4, 3, 2], [1]]);
  });

  it('shows who, what, why, before and after', async () => {
    const house = await database.house();
    await withChanges(house, 1);
    const { graphql } = await serve({}, house);
    const { body } = await graphql(
      '{ revision changes { edges { node { at principalId principalName operation subject reason before after requestId previousHash } } } }',
    );
    expect(body.data).toEqual({
      revision: 1,
      changes: {
        edges: [
          {
            node: {
              at: '2026-11-22T11:00:00.000Z',
              principalId: 'anna',
              principalName: 'Anna',
              operation: 'odd',
              subject: 'thing:1',
              reason: 'Reason 1',
              before: '{"n":0}',
              after: '{"n":1}',
              requestId: 'r1',
              previousHash: '0'.repeat(64),
            },
          },
        ],
      },
    });
  });

  it('ends a page early where its changes are longer than 4 MiB together, and gives a longer one alone', async () => {
    const house = await database.house();
    const lengths = [1, 2, 1.5, 5, 2, 2.2].map((mebibytes) => mebibytes * 1024 * 1024); // of revisions 1 to 6
    for (const [index, length] of lengths.entries()) {
      const request = { principal: ANNA, operation: 'long', subject: 'thing', input: {}, requestId: `r${index}` };
      await house.changes.run(request, async () => ({ result: 0, before: null, after: 'x'.repeat(length) }));
    }
    const { graphql } = await serve({}, house);
    const pages: number[][] = [];
    for (let after: string | null = null; pages.length < 9; ) {
      const { changes } = (await graphql(PAGE, { first: 200, after })).body.data as unknown as Page;
      pages.push(changes.edges.map(({ node }) => node.revision));
      after = changes.pageInfo.endCursor;
      if (!changes.pageInfo.hasNextPage) break;
    }
    // 2.2 + 2 is above 4; 2 + 5 too; 5 is alone; 1.5 + 2 is not, but 1 more is
    expect(pages).toEqual([[6], [5], [4], [3, 2], [1]]);
  });

  it('finds the changes of a subject and of an operation', async () => {
    const house = await database.house();
    await withChanges(house, 6);
    const { graphql } = await serve({}, house);
    const found = async (variables: object) =>
      ((await graphql(PAGE, variables)).body.data as unknown as Page).changes.edges.map(({ node }) => node.revision);
    expect(await found({ subject: 'thing:1' })).toEqual([4, 1]);
    expect(await found({ operation: 'odd' })).toEqual([5, 3, 1]);
    expect(await found({ subject: 'thing:1', operation: 'odd' })).toEqual([1]);
    expect(await found({ subject: 'thing:9' })).toEqual([]);
  });
});

it.each([{ first: 0 }, { first: 201 }, { first: -1 }, { after: 'nonsense' }, { after: '' }])(
  'refuses a page that is no page: %j',
  async (variables) => {
    const { graphql } = await serve();
    const { body } = await graphql(PAGE, variables);
    expect(body.errors?.[0]?.extensions.code).toBe('INPUT_INVALID');
  },
);
