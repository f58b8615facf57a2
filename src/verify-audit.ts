import { verifyAudit } from './adapters/postgres/verify.ts'

const { DATABASE_URL: databaseUrl, NOVO_DATA_DIR: dataDir = '.data' } = process.env

try {
  const { rows, subjects, bad } = await verifyAudit(databaseUrl ? { databaseUrl } : { dataDir })
  console.log(
    bad
      ? `First bad row: ${bad.subject}, number ${bad.seq}: ${bad.problem}`
      : `${rows} rows in ${subjects} subjects, all fit`,
  )
  process.exitCode = bad ? 1 : 0
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
