import { App, ConfigProvider, type ThemeConfig } from 'antd';
import enGB from 'antd/locale/en_GB';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { useLanguage } from '../i18n/language';
import { colours, fontFamily } from './theme';

const staffTheme: ThemeConfig = {
  token: {
    colorPrimary: colours.action,
    colorInfo: colours.action,
    colorSuccess: colours.ok,
    colorSuccessBg: colours.okSoft,
    colorWarning: colours.waitStrong,
    colorError: colours.stop,
    // Of itself it becomes paler under the pointer, too pale to be read on a row that is lit up as well.
    colorErrorHover: colours.stopStrong,
    colorText: colours.ink,
    colorTextSecondary: colours.muted,
    colorTextTertiary: colours.hint,
    colorTextDescription: colours.hint,
    colorTextPlaceholder: colours.hint,
    colorBorder: colours.line,
    colorBgLayout: colours.ground,
    fontFamily,
    borderRadius: 6,
  },
  // What an empty table says is written in it like something switched off, too pale to be read.
  components: { Table: { colorTextDisabled: colours.hint } },
};

/** What the pages of staff (clerk, counter, manager) stand in: Ant Design in our colours and the chosen language. */
export function StaffTheme({ children }: { children: ReactNode }) {
  const { language } = useLanguage();
  return (
    <ConfigProvider
      theme={staffTheme}
      locale={language === 'zh' ? zhCN : enGB}
      button={{ autoInsertSpace: false }}
    >
      <App style={{ height: '100%' }}>{children}</App>
    </ConfigProvider>
  );
}
