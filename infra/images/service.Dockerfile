# One image per service: docker build -f infra/images/service.Dockerfile --build-arg SERVICE=signal-intake -t schakel/signal-intake .
# Runs as the unprivileged user `node`, needs no write access but /tmp, and stops in order on SIGTERM.
ARG NODE_IMAGE=node:24-bookworm-slim

FROM ${NODE_IMAGE} AS source
WORKDIR /schakel
COPY package.json package-lock.json nx.json tsconfig.json tsconfig.base.json .swcrc ./
COPY apps apps
COPY libs libs
COPY tools tools
COPY infra/kafka infra/kafka
RUN --mount=type=cache,target=/root/.npm npm ci --no-audit --no-fund

FROM source AS build
RUN npx nx run-many -t build --projects=tag:type:lib,tag:type:app,infrastructure

# What a service needs at run time: no compilers, no test tools, no embedded servers.
FROM build AS runtime
RUN npm prune --omit=dev --omit=optional --no-audit --no-fund \
 && find apps libs tools -name src -type d -prune -exec rm -rf {} +

FROM ${NODE_IMAGE} AS base
ENV NODE_ENV=production SCHAKEL_HTTP_HOST=0.0.0.0 SCHAKEL_HTTP_PORT=8080
WORKDIR /schakel
RUN install -d -o node -g node -m 700 /var/lib/schakel
COPY --from=runtime /schakel/package.json ./
COPY --from=runtime /schakel/node_modules node_modules
COPY --from=runtime /schakel/libs libs
COPY infra/images/healthcheck.mjs infra/images/healthcheck.mjs
USER node

# Makes databases, roles, topics and development keys, and ends. Not for production: there the platform team does this.
FROM base AS prepare
COPY --from=runtime /schakel/tools tools
COPY infra/kafka infra/kafka
COPY infra/images/prepare.mjs infra/images/prepare.mjs
# A volume takes over who owns the folder where it is first seen.
RUN cd /var/lib/schakel && mkdir -m 700 signal-intake chain-coordination licensing care-referral brp-registration
CMD ["node", "infra/images/prepare.mjs"]

FROM base AS service
ARG SERVICE
RUN test -n "$SERVICE" || { echo "build argument SERVICE is missing" >&2; exit 1; }
COPY --from=runtime /schakel/apps/${SERVICE} app
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=5s --timeout=3s --start-period=30s --retries=6 CMD ["node", "infra/images/healthcheck.mjs"]
CMD ["node", "--enable-source-maps", "--heap-growing-percent=150", "app/dist/main.js"]
