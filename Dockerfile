# Fordela's server. Build: docker build -t fordela .     The image holds no secret and no data; docs/deploy.md says what it is told.

FROM node:20-bookworm-slim AS build
WORKDIR /app
# better-sqlite3 is compiled here where no ready-made binary fits
RUN apt-get update && apt-get install -y --no-install-recommends python3 make g++ && rm -rf /var/lib/apt/lists/*
COPY package.json package-lock.json .npmrc ./
# “prepare” would build before the sources are there; only the database driver's own script is needed
RUN npm ci --ignore-scripts && npm rebuild better-sqlite3
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts && mkdir data

FROM node:20-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=127.0.0.1 PORT=4000
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY --from=build /app/schema ./schema
COPY --from=build /app/server/database/seed ./server/database/seed
# the only folder the server writes to, and only with SQLite
COPY --from=build --chown=node:node /app/data ./data
VOLUME /app/data
USER node
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/server/main.js"]
