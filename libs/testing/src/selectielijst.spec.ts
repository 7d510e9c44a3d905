import { afwijkingenVanSelectielijst, leesSelectielijst } from './selectielijst.js';

const lijst = leesSelectielijst();
const regel = (resultaat: string | undefined, termijn: string, graad = 'gelezen') => ({
  ...{ termijn, graad },
  ...(resultaat !== undefined && { resultaat }),
});

it(`the selection list is ${lijst === undefined ? 'absent: no rule of ours is compared with it' : 'read whole'}`, () => {
  expect(lijst?.size ?? 346).toBe(346);
});

(lijst === undefined ? describe.skip : describe)('compared with the list', () => {
  it.each([
    ['the same term', regel('7.1.16', 'P5Y'), []],
    ['days', regel('8.4.1', 'P42D'), []],
    ['another term', regel('7.1.16', 'P10Y'), ['7.1.16: ours is P10Y, the list says vernietigen P5Y']],
    ['no such result', regel('7.1.99', 'P5Y'), ['7.1.99: ours is P5Y, the list says absent ']],
    ['what is kept for ever', regel('9.1.3', 'P5Y'), ['9.1.3: ours is P5Y, the list says blijvend_bewaren ']],
    ['read, yet nowhere', regel(undefined, 'P5Y'), ['a rule that was read names no result']],
    ['from memory', regel(undefined, 'P5Y', 'uit het hoofd'), []],
  ])('%s', (_wat, een, verwacht) => {
    expect(afwijkingenVanSelectielijst([een])).toEqual(verwacht);
  });
});
