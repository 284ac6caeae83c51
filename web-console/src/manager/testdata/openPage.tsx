import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { StaffTheme } from '../../theme/StaffTheme';

/** Opens a manager's page at an address below `/manager`, as its frame does; gives the router to see where it leads. */
export function openPage(name: string, address: string, page: ReactNode) {
  const router = createMemoryRouter(
    [
      { path: `/manager/${name}/*`, element: <StaffTheme>{page}</StaffTheme> },
      { path: '*', element: <p>elsewhere</p> },
    ],
    { initialEntries: [address] },
  );
  render(<RouterProvider router={router} />);
  return router;
}
