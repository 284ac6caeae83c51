import { describe, expect, it } from 'vitest';
import type { StaffDetails } from './api';
import { EMPTY_FORM, toDetails, toForm } from './form';

const CLERK: StaffDetails = {
  name: { zh: '王芳', en: 'Wang Fang' },
  office: { zh: '', en: '' },
  phone: '021-55550000',
  window: 'virtual-songjiang-1',
  cover: 'BACKUP',
  skills: ['tax'],
  qualifiedUntil: '2027-01-01',
};

describe('the form of a member of staff', () => {
  it('gives back what it was given', () => {
    expect(toDetails(toForm(CLERK), 'CLERK')).toEqual(CLERK);
  });

  it('says nothing of counter staff that only clerks have', () => {
    expect(toDetails(toForm(CLERK), 'COUNTER')).toEqual({
      ...CLERK,
      cover: null,
      skills: [],
      qualifiedUntil: null,
    });
  });

  it('gives a manager no window', () => {
    expect(toDetails(toForm(CLERK), 'MANAGER').window).toBeNull();
  });

  it('leaves an unexamined clerk unexamined', () => {
    expect(toDetails(EMPTY_FORM, 'CLERK').qualifiedUntil).toBeNull();
  });
});
