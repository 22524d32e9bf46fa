/** Exit codes of the command line. They stay as they are: scripts build on them. */
export const EXIT_CODES = {
  done: 0,
  /** The server or the work failed. */
  failed: 1,
  /** The command was not written as it must be. */
  usage: 2,
  /** The key is missing or wrong. */
  unauthorized: 3,
  /** Ended by Ctrl-C or a signal. */
  interrupted: 130,
} as const;
