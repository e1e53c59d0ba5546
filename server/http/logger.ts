import { type DestinationStream, type Logger, pino } from 'pino';
import type { Config } from '../config.js';

/** JSON lines on stderr. Requests are written by method and path only: a query string or a header may hold the token. */
export function createLogger(level: Config['logLevel'], destination: DestinationStream = pino.destination(2)): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: {
        req: ({ method, url }: { method?: string; url?: string }) => ({ method, path: url?.split('?', 1)[0] }),
        res: ({ statusCode }: { statusCode?: number }) => ({ status: statusCode }),
        err: pino.stdSerializers.err,
      },
    },
    destination,
  );
}
