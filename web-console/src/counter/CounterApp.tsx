import { StaffTheme } from '../theme/StaffTheme';
import { CounterPage } from './CounterPage';

/** The page of a counter window's staff. */
export function CounterApp() {
  return (
    <StaffTheme>
      <CounterPage />
    </StaffTheme>
  );
}
