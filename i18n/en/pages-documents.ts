/** Documents as pages show them. */
export const documents = {
  'pages.document.closed': 'This document cannot be opened now: {why}.',
  'pages.document.text': 'Text: {title}',
  'pages.document.approach': 'Approach',
  'pages.document.experience': 'Experience',
  'pages.document.price': 'Price',
  'pages.document.location': 'Location',
  'pages.document.summary': 'Summary',
  'pages.document.credentials': 'Credentials',
  'pages.document.note': 'Note',
  'pages.document.notes': 'Notes',
  'pages.document.signature': 'Signature',
};
