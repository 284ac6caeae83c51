import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { StaffTheme } from '../theme/StaffTheme';
import { Loading } from '../shell/Loading';
import { ManagerLayout } from './ManagerLayout';
import { places } from './pages';

/** In no navigation: one comes here from a call. */
const SupervisePage = lazy(async () => ({
  default: (await import('../supervise/SupervisePage')).SupervisePage,
}));

/** Everything below `/manager`: the pages of the registry, in one frame. */
export function ManagerApp() {
  return (
    <StaffTheme>
      <ManagerLayout>
        <Suspense fallback={<Loading />}>
          <Routes>
            {places.map(({ name, Page }) => (
              <Route key={name} path={`${name}/*`} element={<Page />} />
            ))}
            <Route path="supervise/:call" element={<SupervisePage />} />
            <Route path="*" element={<Navigate to="/manager/wall" replace />} />
          </Routes>
        </Suspense>
      </ManagerLayout>
    </StaffTheme>
  );
}
