/** A file that is sent in parts. A year of the largest regions' vouchers as SIE is some hundred megabytes. */
export const MAX_UPLOAD_BYTES = 512 * 1024 * 1024;

/** A part before base64; a third more on the wire, and within what a request and a MariaDB packet may have. */
export const MAX_PART_BYTES = 4 * 1024 * 1024;

/** The whole of the largest file in parts of 64 KiB: bounds the rows that one upload can make. */
export const MAX_PARTS = 8192;

/** The next one takes the place of the oldest, so that one person's files cannot fill the database. */
export const MAX_UPLOADS_PER_PRINCIPAL = 4;

/** A day. */
export const UPLOAD_LIFE_MS = 24 * 60 * 60 * 1000;
