# One image for every process of kpo: `api`, `worker`, `mailbox`.
FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:22-bookworm-slim
# The Temporal SDK's core and outgoing HTTPS trust the system's certificates, which the slim image leaves out.
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install -y --no-install-recommends ca-certificates \
    && rm -rf /var/lib/apt/lists/* \
    && install -d -o node -g node -m 0700 /var/lib/kpo
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/scripts ./scripts
COPY --from=build /app/dist ./dist
# The thread of the workflows is plain JavaScript, and stays where the package's imports name it.
COPY --from=build /app/worker/workflow-thread.mjs ./worker/
ENV NODE_ENV=production KPO_HOME=/var/lib/kpo KPO_HOST=0.0.0.0 MALLOC_ARENA_MAX=2
# The node user of the base image, as a number that an orchestrator can check.
USER 1000
VOLUME /var/lib/kpo
EXPOSE 8080
STOPSIGNAL SIGTERM
ENTRYPOINT ["node", "--max-semi-space-size=8", "/app/dist/cli/main.js"]
CMD ["--help"]
