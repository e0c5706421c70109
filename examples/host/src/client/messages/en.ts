/** The page's own words in English; those of the task are the kit's. */
export const en = {
  loading: 'Looking for a task…',
  progress: (number: number, of: number) => `${number} of ${of}`,
  refused: 'This link is not valid, or it has expired.',
  refusedHow: 'Ask whoever gave it to you for a new one. Work that was begun is kept.',
  done: 'There is nothing more to do at the moment.',
  doneCount: (count: number) =>
    count === 1
      ? 'You have submitted one task. Thank you.'
      : `You have submitted ${count} tasks. Thank you.`,
  again: 'Look again',
  elsewhere: 'This task is open in another tab or window.',
  elsewhereHow: 'Close it there, or go on here: what was done there comes along.',
  continueHere: 'Go on here',
  away: 'The server cannot be reached. Go on working: everything is kept on this device and sent as soon as it can be.',
  awaySending:
    'The server cannot be reached. Your answer is kept on this device and sent as soon as it can be.',
  awayLoading: 'The server cannot be reached. Trying again…',
  leaseEnded:
    'The time for this task is over, but your work is kept. Go on, or submit: it will be accepted.',
  leaseTaken:
    'This task has been given to someone else too. Your work is kept: go on, or submit, and it will be accepted.',
  conflict:
    'This task was also worked on in another window or on another device, and that version was saved.',
  keepMine: 'Keep this version',
  loadTheirs: 'Load the other version',
  cutOff:
    'This link has stopped being valid. Your work is kept on this device: open a new link here to go on.',
  sent: (title: string) => `Sent: ${title}.`,
  withdraw: (seconds: number) => `Withdraw (${seconds})`,
  withdrawFailed: 'It could not be withdrawn any more.',
  dismiss: 'Close',
  finished:
    'This task has been submitted from another window or device. What is done here now is not sent.',
  nextTask: 'Next task',
}

/** The words that a language has to have. */
export type PageMessages = typeof en
