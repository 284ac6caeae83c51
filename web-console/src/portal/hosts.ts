const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';

/** A domain name whose last part is no number, as the server takes it (RFC 3696 §2). */
const DOMAIN = new RegExp(`^(?=.{1,253}$)(?:${LABEL}\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})$`);

/** The first of these that is no host name; the server has the last word. */
export function wrongHost(hosts: readonly string[]): string | undefined {
  return hosts.find((host) => !DOMAIN.test(host.trim().toLowerCase()));
}

/** The host of an address; the address itself when it is none. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
