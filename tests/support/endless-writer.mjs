// Runs endless-writer.ts in a process of its own, which a test can kill. Node 20 does not read TypeScript; Vite does.
import 'reflect-metadata';
import { runnerImport } from 'vite';

const { module } = await runnerImport(new URL('endless-writer.ts', import.meta.url).pathname);
await module.writeWithoutEnd(process.env.DATABASE_URL, Number(process.env.FIRST_STEP), (line) =>
  process.stdout.write(`${line}\n`),
);
