/**
 * How postings of one lookup key are paged. A page takes this many entries (about 32 KB at 128 bytes each) before
 * the next begins.
 */
export const postingsPerPage = 256;

/** Pages read after page 0 where it overflows. What stands further on stays unread, and the reader is told. */
export const furtherPages = 3;
