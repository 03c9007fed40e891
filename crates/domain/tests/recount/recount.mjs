// An independent reading of the rules (docs: the regulation's sentences; scoring and formats of the design), in
// plain JavaScript over BigInt fractions. It shares nothing with the program but the data: it gets contests and
// regulations, recounts them from the marks, and says where the program says something else.
//
//   node recount.mjs < cases.json      prints { counted, refused, differences }

import { readFileSync } from 'node:fs';

// ---- fractions

const abs = (n) => (n < 0n ? -n : n);
const gcd = (a, b) => {
  [a, b] = [abs(a), abs(b)];
  while (b) [a, b] = [b, a % b];
  return a;
};

class Fraction {
  constructor(n, d = 1n) {
    if (d === 0n) throw new Error('over zero');
    if (d < 0n) [n, d] = [-n, -d];
    const common = gcd(n, d) || 1n;
    this.n = n / common;
    this.d = d / common;
  }
  plus(o) {
    return new Fraction(this.n * o.d + o.n * this.d, this.d * o.d);
  }
  minus(o) {
    return new Fraction(this.n * o.d - o.n * this.d, this.d * o.d);
  }
  times(o) {
    return new Fraction(this.n * o.n, this.d * o.d);
  }
  over(o) {
    return new Fraction(this.n * o.d, this.d * o.n);
  }
  compare(o) {
    const left = this.n * o.d;
    const right = o.n * this.d;
    return left < right ? -1 : left > right ? 1 : 0;
  }
  equals(o) {
    return this.compare(o) === 0;
  }
  isZero() {
    return this.n === 0n;
  }
  /** This × 10^digits as a whole number, half away from zero. */
  scaled(digits) {
    const scale = 10n ** BigInt(digits);
    const size = (2n * abs(this.n) * scale + this.d) / (2n * this.d);
    return this.n < 0n ? -size : size;
  }
  rounded(digits) {
    return digits === null ? this : new Fraction(this.scaled(digits), 10n ** BigInt(digits));
  }
  printed(digits) {
    const whole = this.scaled(digits);
    const text = abs(whole).toString().padStart(digits + 1, '0');
    const cut = text.length - digits;
    return (whole < 0n ? '-' : '') + text.slice(0, cut) + (digits ? `.${text.slice(cut)}` : '');
  }
  toString() {
    return this.d === 1n ? `${this.n}` : `${this.n}/${this.d}`;
  }
}
const whole = (n) => new Fraction(BigInt(n));
const ZERO = whole(0);
const sum = (list) => list.reduce((total, one) => total.plus(one), ZERO);
const mean = (list) => sum(list).over(whole(list.length));
const sorted = (list) => [...list].sort((a, b) => a.compare(b));
function median(list) {
  const order = sorted(list);
  const half = order.length >> 1;
  return order.length % 2 ? order[half] : mean([order[half - 1], order[half]]);
}

/** Digits, at least `least`, for which different values look different. */
function digitsFor(values, least) {
  let digits = least;
  for (const a of values)
    for (const b of values) while (!a.equals(b) && a.printed(digits) === b.printed(digits)) digits += 1;
  return digits;
}

// ---- natural order: runs of digits by their number, the rest by letters

function natural(a, b) {
  const parts = (text) => text.match(/\d+|\D+/g) ?? [];
  const [left, right] = [parts(a), parts(b)];
  for (let i = 0; i < Math.min(left.length, right.length); i += 1) {
    const [x, y] = [left[i], right[i]];
    if (/\d/.test(x) && /\d/.test(y)) {
      if (BigInt(x) !== BigInt(y)) return BigInt(x) < BigInt(y) ? -1 : 1;
    } else if (x !== y) return x < y ? -1 : 1;
  }
  return left.length - right.length;
}

// ---- contradictions of a regulation

function contradictions(contest, rules) {
  const { aggregation, rounding, places, fund, quorum } = rules;
  const found = [];
  const ofCriteria = rounding.criterion_mean !== null || rounding.criterion_points !== null;
  const way = wayOf(rules);
  if (rules.minimum_sheets < 1) found.push('minimum_sheets');
  if (
    quorum.denominator === 0 ||
    quorum.numerator > quorum.denominator ||
    (quorum.more_than && quorum.numerator === quorum.denominator)
  )
    found.push('quorum');
  if (ofCriteria && rounding.sheet !== null) found.push('rounding of both ways');
  else if (ofCriteria && way === 'sheet') found.push('rounding of criteria by sheets');
  else if (rounding.sheet !== null && way === 'criterion') found.push('rounding of sheets by criteria');
  if (Object.values(rounding).some((digits) => digits !== null && digits > 6)) found.push('digits');
  if (!['mean', 'trimmed_mean', 'skating'].includes(aggregation.method) && aggregation.per === 'criterion')
    found.push('method by sheets only');
  if (aggregation.method === 'trimmed_mean') {
    if (aggregation.drop === 0) found.push('nothing dropped');
    else if (aggregation.drop_from <= 2 * aggregation.drop) found.push('nothing left');
  }
  if (['place_sum', 'skating'].includes(aggregation.method) && rules.threshold !== null) found.push('threshold on places');
  if (aggregation.method === 'skating' && way === 'criterion' && rounding.criterion_points !== null)
    found.push('points of places');
  const weights = contest.criteria.reduce((total, one) => total + one.weight, 0);
  if (weights === 0) found.push('weights');
  const steps = places.ties.map((step) => JSON.stringify(step));
  if (new Set(steps).size < steps.length) found.push('a step twice');
  if (
    places.ties.some(
      (step) => typeof step === 'object' && !contest.criteria.some((one) => one.id === step.criterion),
    )
  )
    found.push('an unknown criterion');
  if (fund.minimum_share > 10000) found.push('minimum share');
  if (fund.cap !== null && fund.cap <= 0) found.push('cap');
  return found;
}

/** By criteria: a trimmed mean and the Skating System that say so, and a mean that says so or rounds criteria. */
function wayOf({ aggregation, rounding }) {
  if (['trimmed_mean', 'skating'].includes(aggregation.method)) return aggregation.per;
  if (aggregation.method === 'mean')
    return rounding.criterion_mean !== null || rounding.criterion_points !== null ? 'criterion' : aggregation.per;
  return 'sheet';
}

// ---- marks to scores

const competes = (project) => project.standing === 'competing';

/** The projects with the sheets that count. */
function take(contest, sheets, rules) {
  const criteria = contest.criteria.map((one, at) => ({ ...one, at, w: new Fraction(BigInt(one.weight), 10000n) }));
  criteria.sort((a, b) => natural(a.code, b.code));
  const jurors = contest.jurors
    .filter((one) => one.role !== 'secretary')
    .sort((a, b) => natural(a.code, b.code));
  const counts = (juror, sheet) =>
    juror.voting &&
    sheet !== undefined &&
    sheet.recusal === null &&
    sheet.state !== 'draft' &&
    sheet.marks.length === criteria.length &&
    sheet.marks.every((mark) => mark !== null);
  const projects = [...contest.projects].sort((a, b) => natural(a.number, b.number));
  const rows = projects.map((project) => {
    const counted = [];
    for (const juror of jurors) {
      const sheet = sheets.find((one) => one.project === project.id && one.juror === juror.id);
      if (counts(juror, sheet))
        counted.push({ juror: juror.id, marks: criteria.map((one) => new Fraction(BigInt(sheet.marks[one.at]), 100n)) });
    }
    return { project, counted, enough: competes(project) && counted.length >= rules.minimum_sheets };
  });
  return { criteria, rows };
}

function score(contest, sheets, rules) {
  const { criteria, rows } = take(contest, sheets, rules);
  const { aggregation, rounding } = rules;
  const weights = sum(criteria.map((one) => one.w));
  const divided = (value) => (aggregation.weights === 'mean' ? value.over(weights) : value);
  const way = wayOf(rules);
  const fitted = rows.filter((row) => row.enough);
  const trimmed =
    aggregation.method === 'trimmed_mean' &&
    fitted.length > 0 &&
    fitted.every((row) => row.counted.length >= aggregation.drop_from);
  const kept = (values) => {
    const drop = trimmed && values.length >= aggregation.drop_from ? aggregation.drop : 0;
    return sorted(values).slice(drop, values.length - drop);
  };
  for (const row of rows) {
    row.totals = new Map();
    for (const sheet of row.counted) {
      const total = divided(sum(sheet.marks.map((mark, at) => mark.times(criteria[at].w)))).rounded(rounding.sheet);
      row.totals.set(sheet.juror, total);
    }
    row.means = criteria.map((_, at) => {
      const marks = row.counted.map((sheet) => sheet.marks[at]);
      if (!marks.length) return null;
      return way === 'criterion' ? mean(kept(marks)).rounded(rounding.criterion_mean) : mean(marks);
    });
    row.exact = null;
  }
  const finish = (value) => value.rounded(rounding.total);
  const totals = (row) => [...row.totals.values()];
  const filled = rows.filter((row) => row.counted.length > 0);
  if (aggregation.method === 'skating') {
    const refused = skating(fitted, way, finish);
    if (refused) return { refused };
  } else if (way === 'criterion') {
    for (const row of filled) {
      const points = row.means.map((value, at) => value.times(criteria[at].w).rounded(rounding.criterion_points));
      row.exact = finish(divided(sum(points)));
    }
  } else if (aggregation.method === 'mean') for (const row of filled) row.exact = finish(mean(totals(row)));
  else if (aggregation.method === 'trimmed_mean') for (const row of filled) row.exact = finish(mean(kept(totals(row))));
  else if (aggregation.method === 'median') for (const row of filled) row.exact = finish(median(totals(row)));
  else if (aggregation.method === 'sum') {
    const juries = new Set(fitted.map((row) => [...row.totals.keys()].join()));
    if (juries.size > 1) return { refused: 'different juries' };
    for (const row of filled) row.exact = finish(sum(totals(row)));
  } else if (aggregation.method === 'adjusted_mean') {
    const solved = leastSquares(fitted);
    if (!solved) return { refused: 'not connected' };
    fitted.forEach((row, at) => (row.exact = finish(solved[at])));
  } else if (aggregation.method === 'place_sum') placeSum(fitted, finish);
  return { rows, criteria };
}

/** t = a_p + b_j with Σb = 0: the whole system of projects and jurors by elimination; null when it is not connected. */
function leastSquares(rows) {
  const jurors = [...new Set(rows.flatMap((row) => [...row.totals.keys()]))];
  const size = rows.length + jurors.length;
  if (rows.length === 0) return [];
  // A walk over sheets from the first project must reach everybody.
  const reached = new Set([0]);
  for (let grown = true; grown; ) {
    grown = false;
    rows.forEach((row, at) => {
      if (reached.has(at)) return;
      const linked = rows.some(
        (other, o) => reached.has(o) && [...row.totals.keys()].some((juror) => other.totals.has(juror)),
      );
      if (linked) {
        reached.add(at);
        grown = true;
      }
    });
  }
  if (reached.size < rows.length) return null;
  const matrix = Array.from({ length: size + 1 }, () => Array(size + 1).fill(ZERO));
  rows.forEach((row, p) => {
    for (const [juror, total] of row.totals) {
      const j = rows.length + jurors.indexOf(juror);
      for (const at of [p, j]) {
        matrix[at][p] = matrix[at][p].plus(whole(1));
        matrix[at][j] = matrix[at][j].plus(whole(1));
        matrix[at][size] = matrix[at][size].plus(total);
      }
    }
  });
  for (let j = 0; j < jurors.length; j += 1) matrix[size][rows.length + j] = whole(1);
  // More equations than unknowns, and one of them follows from the others: Gauss-Jordan with any pivot.
  let top = 0;
  for (let column = 0; column < size; column += 1) {
    const pivot = matrix.findIndex((line, at) => at >= top && !line[column].isZero());
    if (pivot < 0) throw new Error('no solution');
    [matrix[top], matrix[pivot]] = [matrix[pivot], matrix[top]];
    const by = matrix[top][column];
    matrix[top] = matrix[top].map((value) => (value.isZero() ? value : value.over(by)));
    for (let line = 0; line < matrix.length; line += 1) {
      const factor = matrix[line][column];
      if (line === top || factor.isZero()) continue;
      matrix[line] = matrix[line].map((value, at) =>
        matrix[top][at].isZero() ? value : value.minus(factor.times(matrix[top][at])),
      );
    }
    top += 1;
  }
  return rows.map((_, p) => matrix[p][size]);
}

function placeSum(rows, finish) {
  const places = new Map(rows.map((row) => [row, []]));
  const jurors = [...new Set(rows.flatMap((row) => [...row.totals.keys()]))];
  let complete = true;
  for (const juror of jurors) {
    const judged = rows.filter((row) => row.totals.has(juror));
    complete &&= judged.length === rows.length;
    for (const row of judged) {
      const own = row.totals.get(juror);
      const above = judged.filter((other) => other.totals.get(juror).compare(own) > 0).length;
      const equal = judged.filter((other) => other.totals.get(juror).equals(own)).length;
      // The middle of the places that the equal ones take together.
      places.get(row).push({ r: new Fraction(BigInt(2 * above + equal + 1), 2n), n: judged.length });
    }
  }
  for (const [row, own] of places) {
    row.exact = finish(
      complete
        ? sum(own.map(({ r }) => r))
        : mean(own.map(({ r, n }) => r.minus(new Fraction(1n, 2n)).over(whole(n)))),
    );
  }
}

// ---- the Skating System, place by place as a scrutineer does it

/** Final places of `rows` as scores; returns why there are none. */
function skating(rows, way, finish) {
  const jurors = [...new Set(rows.flatMap((row) => row.counted.map((sheet) => sheet.juror)))];
  if (rows.some((row) => row.counted.length < jurors.length)) return 'gaps';
  if (rows.length > 0 && jurors.length % 2 === 0) return 'even panel';
  const sheetOf = (row, juror) => row.counted.find((sheet) => sheet.juror === juror);
  const judged =
    way === 'sheet'
      ? [(row, juror) => row.totals.get(juror)]
      : (rows[0]?.counted[0]?.marks ?? []).map((_, at) => (row, juror) => sheetOf(row, juror).marks[at]);
  const dances = [];
  for (const value of judged) {
    const places = new Map(rows.map((row) => [row, []]));
    for (const juror of jurors)
      for (const row of rows) {
        const others = rows.filter((other) => other !== row).map((other) => value(other, juror).compare(value(row, juror)));
        if (others.includes(0)) return 'equal places';
        places.get(row).push(others.filter((sign) => sign > 0).length + 1);
      }
    dances.push(places);
  }
  const total = (list) => list.reduce((sum_, one) => sum_ + one, 0);
  const upTo = (list, place) => list.filter((one) => one <= place);
  /** The best of `left` by rules 5–8, from the column `from` on; several where nothing tells them apart. */
  const bestOf = (left, marks, from) => {
    const majority = Math.floor(marks.get(left[0]).length / 2) + 1;
    let among = left;
    let found = false;
    for (let place = from; place <= rows.length; place += 1) {
      const count = (row) => upTo(marks.get(row), place).length;
      if (!found) {
        const having = among.filter((row) => count(row) >= majority);
        if (having.length === 0) continue;
        [among, found] = [having, true];
      }
      const most = Math.max(...among.map(count));
      among = among.filter((row) => count(row) === most);
      const sumOf = (row) => total(upTo(marks.get(row), place));
      const least = Math.min(...among.map(sumOf));
      among = among.filter((row) => sumOf(row) === least);
      if (among.length === 1) break;
    }
    return among;
  };
  const without = (list, gone) => list.filter((one) => !gone.includes(one));
  /** Gives groups, best first, the middle of the places they take. */
  const middle = (groups) => {
    const given = new Map();
    let before = 0;
    for (const group of groups) {
      for (const row of group) given.set(row, before + (group.length + 1) / 2);
      before += group.length;
    }
    return given;
  };
  const oneSet = (marks) => {
    const groups = [];
    for (let left = rows; left.length > 0; ) {
      const best = bestOf(left, marks, 1);
      groups.push(best);
      left = without(left, best);
    }
    return middle(groups);
  };
  const inDances = dances.map(oneSet);
  let final = inDances[0] ?? new Map();
  if (way === 'criterion') {
    const own = new Map(rows.map((row) => [row, inDances.map((places) => places.get(row))]));
    const all = new Map(rows.map((row) => [row, dances.flatMap((marks) => marks.get(row))]));
    const groups = [];
    const given = () => total(groups.map((group) => group.length));
    const rule10 = (tied) => {
      let left = tied;
      while (left.length > 1) {
        const place = given() + 1;
        const count = (row) => upTo(own.get(row), place).length;
        const most = Math.max(...left.map(count));
        const top = left.filter((row) => count(row) === most);
        if (top.length === 1) {
          groups.push(top);
          left = without(left, top);
          continue;
        }
        // As many dances: all of these come before the others, in order of their sums.
        const sumOf = (row) => total(upTo(own.get(row), place));
        for (const least of [...new Set(top.map(sumOf))].sort((a, b) => a - b)) {
          const best = top.filter((row) => sumOf(row) === least);
          if (best.length === 1) groups.push(best);
          else rule11(best, given() + 1);
        }
        left = without(left, top);
      }
      if (left.length === 1) groups.push(left);
    };
    const rule11 = (tied, place) => {
      const best = bestOf(tied, all, place);
      groups.push(best);
      rule10(without(tied, best));
    };
    const sums = new Map(rows.map((row) => [row, total(own.get(row))]));
    for (const value of [...new Set(sums.values())].sort((a, b) => a - b))
      rule10(rows.filter((row) => sums.get(row) === value));
    final = middle(groups);
  }
  for (const row of rows) row.exact = finish(new Fraction(BigInt(2 * final.get(row)), 2n));
  return null;
}

// ---- money on the way down

function purseOf(contest, rules) {
  const left = contest.sources.reduce((total, one) => total + Math.max(0, one.limit), 0);
  return { left, stopped: false, rule: rules.fund };
}

function askOf(project, rule) {
  const request = project.requested ?? 0;
  if (request <= 0) return { nothing: true };
  const least = project.minimum ?? Math.ceil((request * rule.minimum_share) / 10000);
  const want = rule.cap === null ? request : Math.min(request, rule.cap);
  return { request, want, least: Math.min(Math.max(least, 1), request) };
}

/** What the next project is given, and the purse after it. */
function give(purse, ask) {
  if (ask.nothing) return { purse, amount: 0 };
  const can = ask.want >= ask.least;
  let amount = 0;
  const fits = can && !purse.stopped && ask.want <= purse.left;
  if (fits) amount = ask.want;
  else if (can && !purse.stopped && purse.rule.partial && ask.least <= purse.left) amount = purse.left;
  const after = { ...purse, left: purse.left - amount };
  // A project whose least is above the cap is passed over; any other that does not fit stops the awarding.
  if (can && !fits && !purse.rule.skip) after.stopped = true;
  return { purse: after, amount };
}

function* orders(list) {
  if (list.length < 2) yield list;
  else
    for (let at = 0; at < list.length; at += 1)
      for (const rest of orders([...list.slice(0, at), ...list.slice(at + 1)])) yield [list[at], ...rest];
}

/** Tries every order of the tied on every purse there may be; returns what each is given, and the purses after. */
function everyOrder(purses, group) {
  const given = new Map(group.map((row) => [row, new Set()]));
  const after = new Map();
  for (const order of orders(group))
    for (const purse of purses) {
      let now = purse;
      for (const row of order) {
        const step = give(now, row.ask);
        now = step.purse;
        given.get(row).add(step.amount);
      }
      after.set(now.stopped ? 'stopped' : now.left, now);
    }
  return { given, purses: [...after.values()] };
}

// ---- scores to places

function rank(contest, sheets, rules) {
  const scored = score(contest, sheets, rules);
  if (scored.refused) return scored;
  const { rows, criteria } = scored;
  const { places, aggregation } = rules;
  const low = ['place_sum', 'skating'].includes(aggregation.method);
  const threshold = rules.threshold === null ? null : new Fraction(BigInt(rules.threshold), 100n);
  const funded = contest.sources.length > 0;
  const number = (row) => row.project.number;
  for (const row of rows) {
    row.ask = askOf(row.project, rules.fund);
    row.ties = [];
    row.place = null;
    if (row.project.standing === 'withdrawn') row.status = 'withdrawn';
    else if (row.project.standing === 'no_show') row.status = 'no_show';
    else if (!row.enough) row.status = 'too_few_sheets';
    else if (threshold && row.exact.compare(threshold) < 0) row.status = 'below_threshold';
    else row.status = 'ranked';
    row.amount = 0;
    row.decision = row.ask.nothing ? 'not_requested' : 'rejected';
  }

  let purses = [purseOf(contest, rules)];
  const order = [];
  let distinct = 0;
  const first = () => (places.style === 'dense' ? distinct : order.length) + 1;
  const fundDepends = (group) =>
    funded &&
    group.length > 1 &&
    purses.length === 1 &&
    [...everyOrder(purses, group).given.values()].some((amounts) => amounts.size > 1);
  const matters = (group) =>
    group.length > 1 && (!places.boundary_only || first() <= places.prizes || fundDepends(group));

  const share = (group) => {
    const from = first();
    const to = places.style === 'dense' ? from : from + group.length - 1;
    const tried = funded ? everyOrder(purses, group) : null;
    for (const row of group) {
      row.place = [from, to];
      order.push(row);
      if (!funded) continue;
      const amounts = [...tried.given.get(row)];
      const [amount] = amounts;
      if (row.ask.nothing) row.decision = 'not_requested';
      else if (amounts.length > 1) row.decision = 'undecided';
      else {
        row.amount = amount;
        row.decision = amount === 0 ? 'reserve' : amount === row.ask.request ? 'full' : 'partial';
      }
    }
    if (funded) ({ purses } = tried);
    distinct += 1;
  };

  const values = (group, step) => {
    if (step === 'median') return group.map((row) => median([...row.totals.values()]));
    if (step === 'head_to_head')
      return group.map((row) =>
        sum(
          group
            .filter((other) => other !== row)
            .map((other) => {
              let balance = 0;
              for (const [juror, total] of row.totals)
                if (other.totals.has(juror)) balance += total.compare(other.totals.get(juror));
              return balance > 0 ? whole(1) : balance === 0 ? new Fraction(1n, 2n) : ZERO;
            }),
        ),
      );
    const at = criteria.findIndex((one) => one.id === step.criterion);
    return group.map((row) => row.means[at]);
  };
  const word = (step) =>
    typeof step === 'string' ? step : `criterion:${criteria.find((one) => one.id === step.criterion).code}`;
  const asksPeople = (step) => ['jury_vote', 'casting_vote', 'lot'].includes(step);

  const place = (group, at) => {
    const step = places.ties[at];
    if (step === undefined || !matters(group)) return share(group);
    const open = asksPeople(step);
    const found = open ? null : values(group, step);
    const digits = open
      ? 0
      : step === 'head_to_head'
        ? Number(found.some((value) => value.d !== 1n))
        : digitsFor(found, 2);
    group.forEach((row, i) => {
      const told = { step: word(step), with: group.filter((other) => other !== row).map(number) };
      if (open) told.open = true;
      else told.value = found[i].printed(digits);
      row.ties.push(told);
    });
    if (open) return share(group);
    const parts = [];
    for (const value of sorted(found).reverse())
      if (!parts.some((part) => part.value.equals(value)))
        parts.push({ value, rows: group.filter((_, i) => found[i].equals(value)) });
    for (const part of parts) place(part.rows, at + 1);
  };

  const ranked = rows.filter((row) => row.status === 'ranked');
  const scores = sorted(ranked.map((row) => row.exact));
  if (!low) scores.reverse();
  const seen = [];
  for (const value of scores) {
    if (seen.some((other) => other.equals(value))) continue;
    seen.push(value);
    place(
      ranked.filter((row) => row.exact.equals(value)),
      0,
    );
  }
  order.push(...rows.filter((row) => row.status !== 'ranked'));

  const digits = digitsFor(
    [...rows.filter((row) => row.exact).map((row) => row.exact), ...(threshold === null ? [] : [threshold])],
    2,
  );
  return {
    projects: order.map((row) => ({
      number: number(row),
      status: row.status,
      place: row.place?.[0] ?? null,
      place_last: row.place?.[1] ?? null,
      exact: row.exact?.toString() ?? null,
      score: row.exact?.printed(digits) ?? null,
      counted_sheets: row.counted.length,
      means: row.counted.length ? row.means.map(String) : [],
      ties: row.ties,
      award: funded ? { amount: row.amount, decision: row.decision } : null,
    })),
  };
}

// ---- against the program

const canonical = (value) =>
  JSON.stringify(value, (_, one) =>
    one && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );

const cases = JSON.parse(readFileSync(0, 'utf8'));
let counted = 0;
let refused = 0;
const differences = [];
for (const { name, contest, sheets, runs } of cases) {
  for (const { regulation, program } of runs) {
    const found = contradictions(contest, regulation);
    const own = found.length ? { refused: 'regulation' } : rank(contest, sheets, regulation);
    if (own.refused) refused += 1;
    else counted += 1;
    if (canonical(own) !== canonical(program) && differences.length < 5)
      differences.push({ name, regulation, found, own, program });
  }
}
process.stdout.write(JSON.stringify({ counted, refused, differences }, null, 1));
