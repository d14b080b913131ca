/** The look of mails: mail programs drop everything that is not written inline. */
export const FONT = "font-family:-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";
export const INK = '#1b2430';
export const QUIET = '#5b6675';
export const BRAND = '#1f5fbf';
export const LINE = '#e2e6ec';
