import { isIP } from 'node:net';

/** True for the names of this machine itself, and for nothing that others could reach or answer to. */
export function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[(.*)\]$/, '$1');
  return name === 'localhost' || name === '::1' || (isIP(name) === 4 && name.startsWith('127.'));
}

/** True for an http(s) address on this machine. `http://127.0.0.1@example.com` is not one: only the host part decides. */
export function isLoopbackUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return (url.protocol === 'http:' || url.protocol === 'https:') && isLoopback(url.hostname);
}
