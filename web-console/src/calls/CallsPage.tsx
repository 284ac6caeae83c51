import { Route, Routes } from 'react-router';
import { CallList } from './CallList';
import { CallStory } from './CallStory';

/** The history of calls, and behind each line what happened in that call. */
export function CallsPage() {
  return (
    <Routes>
      <Route path=":call" element={<CallStory />} />
      <Route path="*" element={<CallList />} />
    </Routes>
  );
}
