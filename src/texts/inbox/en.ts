import { plural, sayNumber } from '../format.ts'

/** What waits for a chief's decision. */
export const inboxEn = {
  title: 'To decide',
  open: 'Open',
  next: 'Next',
  previous: 'Previous',
  back: 'Back',
  noRemark: 'no remark',
  remarks: ({ count }: { count: number }) => `${sayNumber('en', count)} ${plural('en', count, 'remark', 'remarks')}`,
  page: ({ page, pages }: { page: number; pages: number }) => `Page ${page} of ${pages}`,
  together: ({ count }: { count: number }) => `Approve the ${sayNumber('en', count)} without remarks`,
  approved: ({ count, left }: { count: number; left: number }) =>
    `${sayNumber('en', count)} ${plural('en', count, 'request', 'requests')} approved.${left ? ` ${sayNumber('en', left)} had changed meanwhile and ${plural('en', left, 'was', 'were')} left.` : ''}`,
}
export type InboxTexts = typeof inboxEn
