/** The one source of "now". Rules take the instant as an argument; services take this. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();
