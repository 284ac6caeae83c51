import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SAMPLE_SHEET } from '../../rest/testdata/sampleSheet';
import { MaterialList } from './MaterialList';

it('says of each material of a sheet in which form, whether it may follow, and when it is accepted', () => {
  render(<MaterialList materials={SAMPLE_SHEET.materials} />);
  const [first, second] = screen.getAllByRole('listitem');
  expect(first?.textContent).toContain('收件标准：人证一致');
  expect(first?.textContent).not.toContain('可以后补');
  expect(second?.textContent).toMatch(/纸质或电子.*可以后补.*收件标准：必填项无空缺/);
});

it('leaves the standard out where the sheet has none', () => {
  const materials = SAMPLE_SHEET.materials.map((material) => ({
    ...material,
    acceptanceStandard: { zh: '', en: '' },
  }));
  render(<MaterialList materials={materials} />);
  expect(screen.queryByText(/收件标准/)).toBeNull();
});
