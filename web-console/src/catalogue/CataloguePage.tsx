import { Route, Routes } from 'react-router';
import { ItemList } from './ItemList';
import { ItemPage } from './ItemPage';

/** The catalogue: all items in all cities, and behind each its sheet in one city with its history. */
export function CataloguePage() {
  return (
    <Routes>
      <Route index element={<ItemList />} />
      <Route path=":number/:city/*" element={<ItemPage />} />
      <Route path="*" element={<ItemList />} />
    </Routes>
  );
}
