import { useSearchParams } from 'react-router';

/** What a list is filtered by, kept in the page's address: it can be passed on and is still there after going back. */
export function useAddressFilter<Name extends string>() {
  const [chosen, setChosen] = useSearchParams();
  const value = (name: Name) => chosen.get(name) ?? undefined;
  const choose = (name: Name) => (next: string | undefined) =>
    setChosen(
      (now) => {
        if (next === undefined || next === '') now.delete(name);
        else now.set(name, next);
        return now;
      },
      { replace: true },
    );
  return { value, choose, address: chosen.toString() };
}
