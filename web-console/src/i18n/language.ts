import i18next from 'i18next';
import { useCallback } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import type { Localized } from '../protocol/generated';
import { resources } from './resources';

export type Language = 'zh' | 'en';

const KEPT = 'yunchuang.language';

/** Starts the translations in the language chosen last on this machine, Chinese at first. */
export async function startLanguage(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  });
  await i18next.use(initReactI18next).init({
    resources,
    lng: localStorage.getItem(KEPT) === 'en' ? 'en' : 'zh',
    fallbackLng: 'zh',
    defaultNS: 'common',
    interpolation: { escapeValue: false },
  });
}

/** The language of the page and how to change it; a member of staff keeps the choice, a kiosk forgets it. */
export function useLanguage() {
  const { i18n } = useTranslation();
  const language: Language = i18n.language === 'en' ? 'en' : 'zh';
  const setLanguage = useCallback(
    (next: Language, keep = true) => {
      if (keep) {
        localStorage.setItem(KEPT, next);
      }
      void i18n.changeLanguage(next);
    },
    [i18n],
  );
  return { language, setLanguage };
}

/** Picks the page's language from a text that the server keeps in both. */
export function useLocalized(): (text: Localized) => string {
  const { language } = useLanguage();
  return useCallback((text) => text[language], [language]);
}
