import { VENDOR_FILES, type VendorFile } from '../../client/index.js';

/** The file that somebody asks for by `Accept`; none where they ask for anything else. */
export const vendorsFileFor = (accept: string): VendorFile | undefined =>
  (Object.keys(VENDOR_FILES) as VendorFile[]).find((format) => accept.includes(VENDOR_FILES[format]));

/** The directory of vendors, to be kept as a file. */
export const vendorsFile = (format: VendorFile, content: AsyncIterable<Uint8Array>): Response =>
  new Response(ReadableStream.from<Uint8Array>(content), {
    headers: {
      'Content-Type': format === 'csv' ? `${VENDOR_FILES.csv}; charset=utf-8; header=present` : VENDOR_FILES[format],
      'Content-Disposition': `attachment; filename="vendors.${format}"`,
    },
  });
