import { render, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { materialsToBring, ticketAddress, waitMinutes } from '../model/ticketFacts';
import { TICKET } from '../testdata/views';
import { PrintSheet } from './PrintSheet';

describe('the printed ticket', () => {
  it('says number, place, time, item, note and the whole one-time notice', () => {
    render(<PrintSheet ticket={TICKET} />);
    const sheet = screen.getByTestId('kiosk-print-sheet');
    for (const text of [
      'A017',
      '松江区政务服务中心',
      '人民北路1515号',
      '今天 17:00 前',
      '异地就医备案',
      '嘉兴',
      '请带居住证原件',
      '参保状态正常',
      '提交后备案',
      '3 个工作日',
      '不收费',
      '《社会保险法》',
    ]) {
      expect(sheet.textContent).toContain(text);
    }
  });

  it('ticks what the clerk has seen and names what is incomplete', () => {
    render(<PrintSheet ticket={TICKET} />);
    const [form, permit] = within(screen.getByTestId('kiosk-print-sheet')).getAllByRole('row');
    expect(form?.textContent).toContain('☑备案表');
    expect(permit?.textContent).toMatch(/☐居住证.*不完整.*原件 1 份.*复印件 2 份/);
  });

  it('says of each material in which form, whether it may follow, and when it is accepted', () => {
    render(<PrintSheet ticket={TICKET} />);
    const [form, permit] = within(screen.getByTestId('kiosk-print-sheet')).getAllByRole('row');
    expect(form?.textContent).toMatch(/收件标准：必填项无空缺.*纸质或电子原件 1 份/);
    expect(form?.textContent).not.toContain('可以后补');
    expect(permit?.textContent).toMatch(/居住证 可以后补.*收件标准：人证一致.*纸质原件 1 份/);
  });

  it('says who is before and how long it takes as it was when printed', () => {
    render(<PrintSheet ticket={TICKET} />);
    const sheet = screen.getByTestId('kiosk-print-sheet');
    expect(sheet.textContent).toContain('打印时前面还有 2 位 · 大约等 9 分钟');
  });

  it('of a ticket of an earlier version says what it knows', () => {
    const materials = TICKET.notice.materials.map(
      ({ id, name, requirement, originals, copies, state }) => ({
        id,
        name,
        requirement,
        originals,
        copies,
        mayBeDeferred: false,
        state,
      }),
    );
    render(<PrintSheet ticket={{ ...TICKET, notice: { ...TICKET.notice, materials } }} />);
    const sheet = screen.getByTestId('kiosk-print-sheet');
    expect(sheet.textContent).toContain('备案表');
    expect(sheet.textContent).not.toContain('收件标准');
  });

  it('names the day when the counter opens later', () => {
    render(<PrintSheet ticket={{ ...TICKET, openNow: false, day: '2026-11-23' }} />);
    expect(screen.getByTestId('kiosk-print-sheet').textContent).toContain(
      '11月23日星期一 09:00–17:00',
    );
  });
});

describe('the facts of a ticket', () => {
  it('put what is still to be brought first', () => {
    expect(materialsToBring(TICKET).map(({ id }) => id)).toEqual(['permit', 'form']);
  });

  it('point the code at the page of this ticket', () => {
    expect(ticketAddress(TICKET, 'https://example.test')).toBe(
      'https://example.test/ticket/Qm3t9vX2LrT8b1Zk5N0aQw',
    );
  });

  it('round the wait up to minutes', () => {
    expect(waitMinutes(TICKET)).toBe(9);
    expect(waitMinutes({ ...TICKET, expectedWaitSeconds: 61 })).toBe(2);
  });
});
