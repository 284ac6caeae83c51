import { createBrowserRouter } from 'react-router';
import { Broken } from './Broken';
import { Welcome } from './Welcome';

/** Every address of the pages; each area is loaded only when somebody goes there. */
export function makeRouter() {
  return createBrowserRouter([
    {
      errorElement: <Broken />,
      HydrateFallback: () => null,
      children: [
        { path: '/', element: <Welcome /> },
        {
          path: '/kiosk',
          lazy: async () => ({ Component: (await import('../kiosk/KioskApp')).KioskApp }),
        },
        {
          path: '/attendant',
          lazy: async () => ({
            Component: (await import('../attendant/AttendantApp')).AttendantApp,
          }),
        },
        {
          path: '/clerk',
          lazy: async () => ({ Component: (await import('../clerk/ClerkApp')).ClerkApp }),
        },
        {
          path: '/counter',
          lazy: async () => ({ Component: (await import('../counter/CounterApp')).CounterApp }),
        },
        {
          path: '/login',
          lazy: async () => ({ Component: (await import('../login/LoginPage')).LoginPage }),
        },
        {
          path: '/setup',
          lazy: async () => ({ Component: (await import('../login/SetupPage')).SetupPage }),
        },
        {
          path: '/display',
          lazy: async () => ({ Component: (await import('../display/DisplayApp')).DisplayApp }),
        },
        {
          path: '/probe',
          lazy: async () => ({ Component: (await import('../probe/ProbeApp')).ProbeApp }),
        },
        {
          path: '/manager/*',
          lazy: async () => ({ Component: (await import('../manager/ManagerApp')).ManagerApp }),
        },
        {
          path: '/ticket/:token',
          lazy: async () => ({ Component: (await import('../ticket/TicketPage')).TicketPage }),
        },
        { path: '*', element: <Welcome lost /> },
      ],
    },
  ]);
}
