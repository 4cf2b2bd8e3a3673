//! How number words add and multiply: units before tens, hundreds before both, each scale below the last.

mod fractions;

use super::words::{Atom, Sum, part};
use crate::Decimal;
use crate::lexicon::NumberRole as Role;
use fractions::joined_fraction;

/// What the lower part of a group holds so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Low {
    Empty,
    TeenUnit,
    Unit,
    Tens,
    Full,
    Digits,
    Fraction,
}

#[derive(Clone, Copy)]
struct State {
    total: Decimal,
    /// The last scaled group inside `total`, and its scale.
    group: Decimal,
    scale: Option<Decimal>,
    hundreds: Decimal,
    low: Decimal,
    held: Low,
    denominator: u32,
    sum: Sum,
}

/// Reads the longest number from the atoms that `atom` gives by token index, beginning at `start`.
///
/// With `ascending` the old order is read too: خمسة وتسعون وتسعمئة وألف (1995).
pub(super) fn sum(
    start: usize,
    ascending: bool,
    atom: impl Fn(usize) -> Option<Atom>,
) -> Option<Sum> {
    let first = atom(start)?;
    if first.role == Role::Minus {
        atom(first.next).filter(|next| next.role != Role::Minus)?;
        let inner = sum(first.next, ascending, atom)?;
        return Some(Sum {
            value: inner.value.negated(),
            ..inner
        });
    }
    let mut state = State::open(first, &atom)?;
    let mut good = state.closed();
    let mut before_join = None;
    while let Some(next) = atom(state.sum.next) {
        let next = joined_eleven(next, &atom);
        if next.and {
            before_join = good.or(before_join);
        }
        let step = if next.and {
            state.join(next, ascending, &atom)
        } else {
            state.follow(next, &atom)
        };
        match step {
            Step::Taken(taken) => state = taken,
            Step::Ends => break,
            Step::Undo => return before_join,
        }
        good = state.closed().or(good);
    }
    good
}

/// وأحد عشر is written like واحد عشر once hamzas are folded: between a number and عشر it is و and أحد.
fn joined_eleven(atom: Atom, ahead: &impl Fn(usize) -> Option<Atom>) -> Atom {
    let ten = || ahead(atom.next).is_some_and(|next| next.role == Role::Ten && !next.and);
    if atom.role == Role::One && !atom.and && ten() {
        return Atom {
            role: Role::TeenUnit,
            and: true,
            ..atom
        };
    }
    atom
}

enum Step {
    Taken(State),
    Ends,
    /// The word belongs to another number, and so does what was joined last.
    Undo,
}

impl State {
    fn open(first: Atom, atom: &impl Fn(usize) -> Option<Atom>) -> Option<State> {
        let sum = Sum {
            value: Decimal::ZERO,
            next: first.next,
            last: first.role,
            atoms: 1,
            scale: None,
            definite: first.definite,
            digits: first.role == Role::Digits,
            fraction: false,
            grouped: first.grouped,
        };
        let mut state = State {
            total: Decimal::ZERO,
            group: Decimal::ZERO,
            scale: None,
            hundreds: Decimal::ZERO,
            low: Decimal::ZERO,
            held: Low::Empty,
            denominator: 1,
            sum,
        };
        let joined = || atom(first.next).is_some_and(|next| next.and && next.role != Role::One);
        match first.role {
            Role::Scale => state.add_scale(first.value, first.value)?,
            Role::ScaleDual => state.add_scale(first.value, part(first.value, Decimal::ONE, 2)?)?,
            Role::ScaleAccusative if first.tanween || joined() => {
                state.add_scale(first.value, first.value)?;
            }
            Role::ScaleAccusative => {
                state.add_scale(first.value.times(Decimal::from(2))?, first.value)?;
            }
            Role::ScalePlural | Role::FractionPlural | Role::Point | Role::Minus => return None,
            Role::Group | Role::GroupDual => state.set_low(first.value, Low::Full),
            _ => state.put(first)?,
        }
        Some(state)
    }

    /// Begins or fills the part below the scales with one atom.
    fn put(&mut self, atom: Atom) -> Option<()> {
        match atom.role {
            Role::Zero | Role::Teen | Role::Ten => self.set_low(atom.value, Low::Full),
            Role::One | Role::Unit => self.set_low(atom.value, Low::Unit),
            Role::TeenUnit => self.set_low(atom.value, Low::TeenUnit),
            Role::Tens => self.set_low(atom.value, Low::Tens),
            Role::Hundred | Role::HundredDual | Role::Hundreds => self.hundreds = atom.value,
            Role::Digits | Role::Stroke => self.set_low(atom.value, Low::Digits),
            Role::Fraction => {
                self.set_low(atom.value, Low::Fraction);
                self.denominator = atom.denominator;
            }
            _ => return None,
        }
        Some(())
    }

    fn set_low(&mut self, value: Decimal, held: Low) {
        self.low = value;
        self.held = held;
    }

    fn add_scale(&mut self, group: Decimal, scale: Decimal) -> Option<()> {
        self.total = self.total.plus(group)?;
        self.group = group;
        self.scale = Some(scale);
        self.hundreds = Decimal::ZERO;
        self.set_low(Decimal::ZERO, Low::Empty);
        self.denominator = 1;
        Some(())
    }

    fn is_open(&self) -> bool {
        self.held == Low::Empty && self.hundreds == Decimal::ZERO
    }

    /// The part below the scales: hundreds and what is under them, or a fraction.
    fn current(&self, whole: Decimal) -> Option<Decimal> {
        if self.held == Low::Fraction {
            return part(whole, self.low, self.denominator);
        }
        whole.times(self.hundreds.plus(self.low)?)
    }

    /// The number so far, if it may end here.
    fn closed(&self) -> Option<Sum> {
        if self.held == Low::TeenUnit {
            return None;
        }
        let value = self.total.plus(self.current(Decimal::ONE)?)?;
        let fraction = self.held == Low::Fraction && self.scale.is_none();
        let scale = self.scale.filter(|_| self.is_open());
        Some(Sum {
            value,
            fraction,
            scale,
            ..self.sum
        })
    }

    fn taken(mut self, atom: Atom) -> Step {
        self.sum.next = atom.next;
        self.sum.last = atom.role;
        self.sum.atoms += 1;
        self.sum.definite |= atom.definite;
        self.sum.digits |= atom.role == Role::Digits;
        if atom.role != Role::Digits && self.sum.atoms > 1 {
            self.sum.grouped = None;
        }
        Step::Taken(self)
    }

    /// An atom without و after the number so far: عشر after ثلاثة, ألف after عشرون.
    fn follow(mut self, atom: Atom, ahead: &impl Fn(usize) -> Option<Atom>) -> Step {
        let unit = self.held == Low::Unit;
        let several = unit && self.low > Decimal::from(2);
        let done = match atom.role {
            Role::Ten if unit || self.held == Low::TeenUnit => {
                let teen = self.low.plus(atom.value);
                teen.map(|teen| self.set_low(teen, Low::Full))
            }
            Role::Hundred if several && self.hundreds == Decimal::ZERO => {
                let hundreds = self.low.times(atom.value);
                self.set_low(Decimal::ZERO, Low::Empty);
                hundreds.map(|hundreds| self.hundreds = hundreds)
            }
            Role::Scale | Role::ScalePlural | Role::ScaleAccusative => {
                return match self.multiply(atom.value) {
                    Some(true) => self.taken(atom),
                    Some(false) => Step::Undo,
                    None => Step::Ends,
                };
            }
            // 3 مئة
            Role::Hundred if self.held == Low::Digits && self.low.is_integer() => {
                let hundreds = self.low.times(atom.value);
                self.set_low(Decimal::ZERO, Low::Empty);
                hundreds.map(|hundreds| self.hundreds = hundreds)
            }
            Role::Hundred if self.held == Low::Fraction => {
                let half = self.current(atom.value);
                half.map(|half| self.set_low(half, Low::Full))
            }
            Role::FractionPlural if several || matches!(self.held, Low::Tens | Low::Full) => {
                let parts = self.hundreds.plus(self.low);
                self.hundreds = Decimal::ZERO;
                self.denominator = atom.denominator;
                parts.map(|parts| self.set_low(parts, Low::Fraction))
            }
            Role::Group if !self.is_open() => {
                let product = self.current(atom.value);
                self.hundreds = Decimal::ZERO;
                product.map(|product| self.set_low(product, Low::Full))
            }
            Role::Stroke if self.held == Low::Digits && self.low.is_integer() => {
                let mixed = self.low.plus(atom.value);
                mixed.map(|mixed| self.set_low(mixed, Low::Digits))
            }
            Role::Point => return self.point(atom, ahead),
            _ => None,
        };
        if done.is_some() {
            self.taken(atom)
        } else {
            Step::Ends
        }
    }

    /// Multiplies the open group by a scale; `Some(false)` where it would rise above the scale before it.
    fn multiply(&mut self, scale: Decimal) -> Option<bool> {
        if self.is_open() {
            // ألف مليار: the scale multiplies the group before it.
            let group = self.group.times(scale)?;
            self.total = self.total.minus(self.group)?;
            let last = self.scale?;
            self.add_scale(group, last.times(scale)?)?;
            return Some(true);
        }
        if self.held == Low::TeenUnit || self.low == Decimal::ZERO && self.hundreds == Decimal::ZERO
        {
            return None;
        }
        let group = self.current(scale)?;
        if self.scale.is_some_and(|last| group >= last) {
            return Some(false);
        }
        self.add_scale(group, scale)?;
        Some(true)
    }

    /// An atom joined by و: tens after units, anything smaller after hundreds or a scale.
    fn join(mut self, atom: Atom, ascending: bool, ahead: &impl Fn(usize) -> Option<Atom>) -> Step {
        if let Some(joined) = joined_fraction(atom, ahead) {
            return self.join_fraction(joined, ahead);
        }
        let scales = matches!(atom.role, Role::Scale | Role::ScaleDual);
        let done = if scales {
            let unit = if atom.role == Role::ScaleDual {
                part(atom.value, Decimal::ONE, 2)
            } else {
                Some(atom.value)
            };
            let below = self.scale.is_some_and(|last| atom.value < last);
            let old_order = ascending && self.scale.is_none() && atom.value <= Decimal::from(2000);
            if self.is_open() && below || old_order && !self.is_open() && self.held != Low::Digits {
                self.fold_low()
                    .and(unit)
                    .and_then(|unit| self.add_scale(atom.value, unit))
            } else {
                None
            }
        } else if self.is_open() {
            match self.scale {
                Some(last) if atom.value < last => self.put(atom),
                _ => None,
            }
        } else {
            match (self.held, atom.role) {
                (Low::Unit, Role::Tens) | (Low::Tens, Role::Unit | Role::One) => {
                    let low = self.low.plus(atom.value);
                    low.map(|low| self.set_low(low, Low::Full))
                }
                (Low::Empty, Role::Hundred | Role::HundredDual | Role::Hundreds | Role::Digits) => {
                    None
                }
                (Low::Empty, Role::Group | Role::GroupDual) => {
                    self.set_low(atom.value, Low::Full);
                    Some(())
                }
                (Low::Empty, _) => self.put(atom),
                (
                    Low::Unit | Low::Tens | Low::Full,
                    Role::Hundred | Role::HundredDual | Role::Hundreds,
                ) if ascending && self.hundreds == Decimal::ZERO => {
                    self.hundreds = atom.value;
                    self.held = Low::Full;
                    Some(())
                }
                _ => None,
            }
        };
        if done.is_some() {
            self.taken(atom)
        } else {
            Step::Ends
        }
    }

    /// Moves what stands below the scales into the total.
    fn fold_low(&mut self) -> Option<()> {
        self.total = self.total.plus(self.current(Decimal::ONE)?)?;
        self.hundreds = Decimal::ZERO;
        self.set_low(Decimal::ZERO, Low::Empty);
        Some(())
    }
}
