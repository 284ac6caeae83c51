import { useEffect, useState } from 'react';
import { StaffTheme } from '../theme/StaffTheme';
import { Console } from './Console';
import { newSession, SessionProvider, startSession } from './session';

/** The clerk's console, connected while it is open. */
export function ClerkApp() {
  const [session] = useState(newSession);
  useEffect(() => startSession(session), [session]);
  return (
    <StaffTheme>
      <SessionProvider value={session}>
        <Console />
      </SessionProvider>
    </StaffTheme>
  );
}
