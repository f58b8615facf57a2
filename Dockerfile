FROM node:26-slim AS packages
WORKDIR /novo
COPY package.json package-lock.json ./
# The image brings Node, so no install script has to place one.
RUN npm install --no-save --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:26-slim
ENV NODE_ENV=production
WORKDIR /novo
COPY --from=packages /novo/node_modules node_modules
COPY package.json ./
COPY src src
COPY dialogs dialogs
COPY cards cards
COPY jobs jobs
COPY office office
USER node
EXPOSE 3978
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3978}/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Exec form: Novo itself gets SIGTERM and stops cleanly.
CMD ["node", "src/main.ts"]
