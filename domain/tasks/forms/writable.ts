/** Control characters that belong into no text; PostgreSQL refuses the first of them. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

export const isWritable = (text: string): boolean => !UNWRITABLE.test(text);
