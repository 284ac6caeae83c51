import enClerk from './en/clerk.json';
import enCommon from './en/common.json';
import enCounter from './en/counter.json';
import enDisplay from './en/display.json';
import enKiosk from './en/kiosk.json';
import enLogin from './en/login.json';
import enManager from './en/manager.json';
import enMedia from './en/media.json';
import enShell from './en/shell.json';
import enTicket from './en/ticket.json';
import enWall from './en/wall.json';
import zhClerk from './zh/clerk.json';
import zhCommon from './zh/common.json';
import zhCounter from './zh/counter.json';
import zhDisplay from './zh/display.json';
import zhKiosk from './zh/kiosk.json';
import zhLogin from './zh/login.json';
import zhManager from './zh/manager.json';
import zhMedia from './zh/media.json';
import zhShell from './zh/shell.json';
import zhTicket from './zh/ticket.json';
import zhWall from './zh/wall.json';

/** Every text of the pages, by language and area; `common` holds the words of the protocol. */
export const resources = {
  zh: {
    clerk: zhClerk,
    common: zhCommon,
    counter: zhCounter,
    display: zhDisplay,
    kiosk: zhKiosk,
    login: zhLogin,
    manager: zhManager,
    media: zhMedia,
    shell: zhShell,
    ticket: zhTicket,
    wall: zhWall,
  },
  en: {
    clerk: enClerk,
    common: enCommon,
    counter: enCounter,
    display: enDisplay,
    kiosk: enKiosk,
    login: enLogin,
    manager: enManager,
    media: enMedia,
    shell: enShell,
    ticket: enTicket,
    wall: enWall,
  },
} as const;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: (typeof resources)['zh'];
  }
}
