/** A name or reading by its parts, surname first: registers write 「髙橋　一郎」, with a space of any width. */
export const nameParts = (name: string): string[] => name.split(/[\s\u3000]+/).filter(Boolean);
