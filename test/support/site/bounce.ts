/** What a mail system says of a mail that it could not hand over (RFC 3464). */
export function aBounce({
  action = 'failed',
  status = '5.1.1',
  diagnostic = 'smtp; 550 5.1.1 no such user here',
  base64 = false,
} = {}): string {
  const fields = `Reporting-MTA: dns; mx.client.example\r\n\r\nFinal-Recipient: rfc822; sara@client.example\r\nAction: ${action}\r\nStatus: ${status}\r\nDiagnostic-Code: ${diagnostic}\r\n`;
  return [
    'From: MAILER-DAEMON@mx.client.example',
    'Subject: Undelivered mail',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status;',
    '\tboundary="=_report"',
    '',
    '--=_report',
    'Content-Type: text/plain',
    '',
    'I am sorry to have to inform you that your message could not be delivered.',
    '--=_report',
    'Content-Type: message/delivery-status',
    ...(base64 ? ['Content-Transfer-Encoding: base64'] : []),
    '',
    base64 ? Buffer.from(fields).toString('base64') : fields,
    '--=_report--',
    '',
  ].join('\r\n');
}
