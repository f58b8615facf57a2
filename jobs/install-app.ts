import { done, type Job } from './job.ts'

/** Installs the app for somebody who is needed. Their channel then introduces them, and what waits for them is shown. */
export const installApp: Job<'install-app'> = async ({ person }, needs) => {
  const installed = await needs.directory.installApp(person)
  if (!installed) needs.log.warn({ person }, 'the app could not be installed for this person')
  return done()
}
