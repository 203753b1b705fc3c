/** The one source of "now". Rules take the instant as an argument; services take this. */
export type Clock = (() => Date) & {
  /** A clock that can be set says so, for whoever waits for a time. One that only runs has no such thing. */
  onSet?: (listener: () => void) => void;
};

export const systemClock: Clock = () => new Date();
