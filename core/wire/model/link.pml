// SPDX-License-Identifier: Apache-2.0
//
// The processor as a process: start-up, messages over a bad link, work, restarts.

// One frame may be on its way, out of its time. A frame that comes twice is one that comes after its repeat; a damaged or lost one is one
// that never comes.
Frame late;
bool lateRequest;  // a request, else an answer
byte lateSlot;

// A late frame that everybody must refuse by its header changes nothing, and is dropped, so that there are fewer states. KEEP_STALE keeps
// it; so do the mutations that do not look at headers.
#if defined(KEEP_STALE) || defined(FORGET_SESSION) || defined(BELIEVE_ANY_ANSWER)
#define STALE false
#else
#define STALE (late.generation != bootCount || (!lateRequest && late.session != session[OWNER(late.session)]) || \
    (lateRequest && late.type != MessageType_Hello && (late.session != holder || late.id + WINDOW + 1 <= highest)))
#endif

inline dropLate() { clear(late); lateRequest = false; lateSlot = 0 }

inline dropStale() {
    if
    :: late.type != 0 && STALE -> dropLate()
    :: else
    fi
}

inline delay(frame, isRequest) { copy(late, frame); lateRequest = isRequest; lateSlot = from }

// `from` is a slot, or LATE.
#define LATE WINDOW
inline take() {
    if
    :: from == LATE -> copy(request, late); from = lateSlot; dropLate(); slot[from].answered = false; clear(slot[from].answer)
    :: else -> copy(request, slot[from].request); slot[from].pending = false; clear(slot[from].request)
    fi
}

// `fate` is what becomes of a request and its answer.
#define WELL 0
#define REQUEST_DELAYED 1
#define ANSWER_DELAYED 2
inline deal() {
    if
    :: fate == REQUEST_DELAYED -> delay(request, true)
    :: else ->
        handle();
        if
        :: fate == ANSWER_DELAYED -> delay(answer, false)
        :: fate == WELL && !slot[from].pending -> copy(slot[from].answer, answer); slot[from].answered = true
        :: else
        fi
    fi;
    dropStale();
    clear(request);
    clear(answer);
    from = 0;
    fate = WELL
}

inline deliverAnswer() { copy(slot[lateSlot].answer, late); slot[lateSlot].answered = true; dropLate() }

inline forget() {
    up = false; holder = 0; released = 0; silent = false;
    forgetAnswers();
    upgrading = false; startedUpgrade = false; startedFile = false; retryRejected = false; upgradeBundle = 0;
    dropFile();
    for (k : 0 .. BLOCKS - 1) { staged[k] = 0 }
    failure = 0; job = 0; part = 0; running = false; heard = false; selfTestPassed = false; condemned = false; activated = false;
    activator = 0;
    for (k : 0 .. WINDOW - 1) {
        slot[k].pending = false; slot[k].answered = false; slot[k].foreign[0] = false; slot[k].foreign[1] = false;
        clear(slot[k].request); clear(slot[k].answer)
    }
}

#define RUNS_MAKER(c) (runs[c] == MAKER)
#define RUNS_FIRST(c) (runs[c] == BUNDLE(0))
#define RUNS_SECOND(c) (runs[c] == BUNDLE(1))
inline publish() {
    bootCount++;
    for (c : 0 .. IMAGES - 1) { runs[c] = (running -> content[2 * c + NOW.bank[c]] : JUNK) }
    PROPERTY(one_set_boots, !running || EVERY(RUNS_MAKER) || EVERY(RUNS_FIRST) || EVERY(RUNS_SECOND));
    PROPERTY(always_bootable, !wholeOnce || running);
    dropStale();
    up = true
}

#define IDLE_ON_TRIAL (job == 0 && ON_TRIAL && !activated && !condemned)
#define CONFIRMABLE (IDLE_ON_TRIAL && selfTestPassed && heard)
inline step() {
    if
    :: job == Job_Storing -> storeStep()
    :: job != 0 && job != Job_Storing -> recordStep()
    :: else -> job = Job_Confirming; part = Part_Erase
    fi;
    CHECK_FLASH
}

#define HELD_BY(n) (speaks[n] && session[n] == holder)
#define LEASE_MATTERS (holder != 0 && !silent && (waits[0] || waits[1]))

proctype processor() {
    byte work, from, fate;

start:
    atomic { true; d_step { forget(); selectAtStart() } }
    do
    :: atomic { part == Part_Erase -> d_step { eraseRecord(); part = Part_Program; CHECK_FLASH } }
    :: atomic { part == Part_Program -> d_step { programAtStart(); CHECK_FLASH } }
    :: atomic { part != 0 && MAY_FAIL -> faults++; goto start }
    :: part == 0 -> break
    od;
    atomic { true; d_step { publish() } }

end:
    do
    :: atomic {  // a message
        if
        :: slot[0].pending -> from = 0
#if WINDOW > 1
        :: slot[1].pending -> from = 1
#endif
        :: late.type != 0 && lateRequest -> from = LATE
        fi;
        if
        :: fate = WELL
#ifndef GOOD_LINK
        :: MAY_FAIL && from != LATE -> faults++; fate = REQUEST_DELAYED
        :: MAY_FAIL && from != LATE -> faults++; fate = ANSWER_DELAYED
#endif
        fi;
        d_step { take(); deal() }
    }
    :: atomic { late.type != 0 && !lateRequest && !slot[lateSlot].pending -> d_step { deliverAnswer() } }
    :: atomic { late.type != 0 -> d_step { dropLate() } }

    // its work
    :: atomic { job != 0 || CONFIRMABLE -> d_step { step() } }
    :: atomic { IDLE_ON_TRIAL && heard && !selfTestPassed -> selfTestPassed = true }
    :: atomic { IDLE_ON_TRIAL && !selfTestPassed && MAY_FAIL -> faults++; job = Job_Condemning; part = Part_Erase }
    :: atomic { job == 0 && (activated || condemned) -> goto start }  // released, or a second later

    // the power goes, or it restarts
    :: atomic { MAY_FAIL && (endedHosts < HOSTS || job != 0) -> faults++; goto start }
    :: atomic { job != 0 && job != Job_Storing && part == Part_Program && MAY_FAIL -> faults++;
        d_step { tearRecord(); CHECK_FLASH };
        goto start }
#ifdef HANGS
    :: atomic { IDLE_ON_TRIAL && !heard && !selfTestPassed && EVERY(FORMER_WHOLE) -> goto start }
#endif

    // the lease: of a host that is gone, or of one that is asleep
    :: atomic { LEASE_MATTERS && !HELD_BY(0) && !HELD_BY(1) -> silent = true }
    :: atomic { LEASE_MATTERS && (HELD_BY(0) || HELD_BY(1)) && MAY_FAIL -> faults++; silent = true }
    od
}
