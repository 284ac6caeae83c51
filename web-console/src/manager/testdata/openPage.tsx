import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
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

/** Opens a row of a table; for a moment after its rows are there, the table still takes no clicks. */
export async function openRow(text: string): Promise<void> {
  await waitFor(() => userEvent.click(screen.getByText(text)));
}
