import {expect} from '@open-wc/testing';
import {jumpTo} from '../../src/format/jump.js';

const places = ['Huyện Mỹ Tú', 'Thị xã Vĩnh Châu', 'Huyện Mỹ Xuyên', 'Huyện Đầm Dơi', 'Quận 1'];
const grades = ['Lớp 1', 'Lớp 2', 'Lớp 10', 'Lớp 11'];

describe('a typed letter', () => {
  it('leads to a place by its name without its kind, and on to the next one', () => {
    expect(jumpTo(places, -1, 'm')).to.equal(0);
    expect(jumpTo(places, 0, 'M')).to.equal(2);
    expect(jumpTo(places, 2, 'm')).to.equal(0);
  });

  it('needs no marks and no stroke', () => {
    expect(jumpTo(places, -1, 'd')).to.equal(3);
    expect(jumpTo(places, -1, 'Đ')).to.equal(3);
  });

  it('leads by number to any word that begins so', () => {
    expect(jumpTo(grades, -1, '1')).to.equal(0);
    expect(jumpTo(grades, 0, '1')).to.equal(2);
    expect(jumpTo(grades, 0, '2')).to.equal(1);
    expect(jumpTo(places, 0, '1')).to.equal(4);
  });

  it('leads nowhere where nothing begins so', () => {
    expect(jumpTo(places, -1, 'z')).to.equal(undefined);
    expect(jumpTo(places, -1, ' ')).to.equal(undefined);
    expect(jumpTo([], -1, 'a')).to.equal(undefined);
  });
});
