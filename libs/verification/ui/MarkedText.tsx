import classes from './caller.module.css';

interface Mark { start: number; end: number }

/** A text with what differs in it marked: underlined and heavier, so that it shows without its colour too. */
export function MarkedText({ text, marks }: { text: string; marks: readonly Mark[] }) {
  const pieces = marks.flatMap(({ start, end }, at) => [
    { text: text.slice(marks[at - 1]?.end ?? 0, start), marked: false },
    { text: text.slice(start, end), marked: true },
  ]);
  return (
    <span lang="ja">
      {[...pieces, { text: text.slice(marks.at(-1)?.end ?? 0), marked: false }].map((piece, at) =>
        (piece.marked ? <mark key={at} className={classes.differs}>{piece.text}</mark> : piece.text))}
    </span>
  );
}
