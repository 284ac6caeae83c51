import enCalls from './en/calls.json';
import enCapture from './en/capture.json';
import enCatalogue from './en/catalogue.json';
import enClerk from './en/clerk.json';
import enCommon from './en/common.json';
import enCounter from './en/counter.json';
import enDialtest from './en/dialtest.json';
import enDisplay from './en/display.json';
import enEditing from './en/editing.json';
import enKiosk from './en/kiosk.json';
import enLogin from './en/login.json';
import enManager from './en/manager.json';
import enMedia from './en/media.json';
import enPortal from './en/portal.json';
import enProbe from './en/probe.json';
import enAttendant from './en/attendant.json';
import enAttendants from './en/attendants.json';
import enExperts from './en/experts.json';
import enAudit from './en/audit.json';
import enKiosks from './en/kiosks.json';
import enStaff from './en/staff.json';
import enSupervise from './en/supervise.json';
import enTables from './en/tables.json';
import enShell from './en/shell.json';
import enTicket from './en/ticket.json';
import enWall from './en/wall.json';
import enWhatIf from './en/whatif.json';
import enWindows from './en/windows.json';
import zhCalls from './zh/calls.json';
import zhCapture from './zh/capture.json';
import zhCatalogue from './zh/catalogue.json';
import zhClerk from './zh/clerk.json';
import zhCommon from './zh/common.json';
import zhCounter from './zh/counter.json';
import zhDialtest from './zh/dialtest.json';
import zhDisplay from './zh/display.json';
import zhEditing from './zh/editing.json';
import zhKiosk from './zh/kiosk.json';
import zhLogin from './zh/login.json';
import zhManager from './zh/manager.json';
import zhMedia from './zh/media.json';
import zhPortal from './zh/portal.json';
import zhProbe from './zh/probe.json';
import zhAttendant from './zh/attendant.json';
import zhAttendants from './zh/attendants.json';
import zhExperts from './zh/experts.json';
import zhAudit from './zh/audit.json';
import zhKiosks from './zh/kiosks.json';
import zhStaff from './zh/staff.json';
import zhSupervise from './zh/supervise.json';
import zhTables from './zh/tables.json';
import zhShell from './zh/shell.json';
import zhTicket from './zh/ticket.json';
import zhWall from './zh/wall.json';
import zhWhatIf from './zh/whatif.json';
import zhWindows from './zh/windows.json';

/** Every text of the pages, by language and area; `common` holds the words of the protocol. */
export const resources = {
  zh: {
    calls: zhCalls,
    capture: zhCapture,
    catalogue: zhCatalogue,
    clerk: zhClerk,
    common: zhCommon,
    counter: zhCounter,
    dialtest: zhDialtest,
    display: zhDisplay,
    editing: zhEditing,
    kiosk: zhKiosk,
    login: zhLogin,
    manager: zhManager,
    media: zhMedia,
    portal: zhPortal,
    probe: zhProbe,
    attendant: zhAttendant,
    attendants: zhAttendants,
    experts: zhExperts,
    audit: zhAudit,
    kiosks: zhKiosks,
    staff: zhStaff,
    supervise: zhSupervise,
    tables: zhTables,
    shell: zhShell,
    ticket: zhTicket,
    wall: zhWall,
    whatif: zhWhatIf,
    windows: zhWindows,
  },
  en: {
    calls: enCalls,
    capture: enCapture,
    catalogue: enCatalogue,
    clerk: enClerk,
    common: enCommon,
    counter: enCounter,
    dialtest: enDialtest,
    display: enDisplay,
    editing: enEditing,
    kiosk: enKiosk,
    login: enLogin,
    manager: enManager,
    media: enMedia,
    portal: enPortal,
    probe: enProbe,
    attendant: enAttendant,
    attendants: enAttendants,
    experts: enExperts,
    audit: enAudit,
    kiosks: enKiosks,
    staff: enStaff,
    supervise: enSupervise,
    tables: enTables,
    shell: enShell,
    ticket: enTicket,
    wall: enWall,
    whatif: enWhatIf,
    windows: enWindows,
  },
} as const;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: (typeof resources)['zh'];
  }
}
