import { Form, type FormProps } from 'antd';
import { useState } from 'react';
import type { Conflict } from './ConflictNotice';
import type { Newer } from './newer';
import { useSaving } from './useSaving';
import { validated } from './validated';

/** What a drawer edits; each save makes a new version of it. */
interface Subject<Fields, Kept> {
  /** As it was opened; absent for something new. */
  opened: Kept | undefined;
  toForm: (kept: Kept | undefined) => Partial<Fields>;
  /** What somebody else has saved since; absent when nobody has. */
  newer: (basis: Kept | undefined) => Promise<Newer<Kept> | undefined>;
}

/**
 * Editing one thing in a form, so that nothing typed is lost when somebody else saved first: the person here then takes
 * theirs, or keeps what was typed and saves it over theirs.
 */
export function useEdit<Fields extends object, Kept>(subject: Subject<Fields, Kept>) {
  const [form] = Form.useForm<Fields>();
  const [basis, setBasis] = useState(subject.opened);
  const [dirty, setDirty] = useState(false);
  const [theirs, setTheirs] = useState<Newer<Kept>>();
  const { saving, problem, save, forget } = useSaving();

  /** Saves; `undefined` when that failed. */
  const attempt = async <Saved>(work: () => Promise<Saved>): Promise<Saved | undefined> => {
    const saved = await save(work);
    if (saved === undefined) setTheirs(await subject.newer(basis));
    return saved;
  };
  const settle = ({ kept }: Newer<Kept>) => {
    setBasis(kept);
    setTheirs(undefined);
    forget();
  };
  const conflictWith = (other: Newer<Kept>): Conflict => ({
    ...other,
    takeTheirs: () => {
      form.setFieldsValue(subject.toForm(other.kept));
      setDirty(false);
      settle(other);
    },
    keepMine: () => settle(other),
  });
  const conflicting = problem?.code === 'EDIT_CONFLICT' && theirs !== undefined;
  return {
    /** What the next save is made from. */
    basis,
    setBasis,
    attempt,
    /** What the form holds; `undefined` when some field is wrong, which then has the focus. */
    typed: () => validated(form),
    formProps: {
      form,
      layout: 'vertical',
      requiredMark: 'optional',
      initialValues: subject.toForm(subject.opened),
      onValuesChange: () => setDirty(true),
    } satisfies FormProps<Fields>,
    drawerProps: {
      dirty,
      saving,
      problem,
      conflict: conflicting ? conflictWith(theirs) : undefined,
    },
  };
}
