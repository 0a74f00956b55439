// SPDX-License-Identifier: Apache-2.0
//
// The requester: messages and their answers as a host sees them (Requester). All variables named here are the host's own.

#define PRESENT (up && bootCount == generation)
#define BACK (up && bootCount != generation)
#define LOST(s) (!slot[s].pending && !slot[s].answered)  // what is asked again

// Writes the message under way into a slot, for the first time or again.
inline post(s, number) {
    if
    :: !PRESENT -> reply = RequestStatus_Gone
    :: PRESENT && (slot[s].foreign[me] || (kind != MessageType_Hello && holder != 0 && holder != session[me])) -> reply = RequestStatus_Busy
    :: else ->
        slot[s].request.type = kind;
        slot[s].request.id = number;
        slot[s].request.generation = generation;
        slot[s].request.session = session[me];
        slot[s].request.bundle = BUNDLE(me);
        slot[s].request.image = (kind == MessageType_Hello || kind == MessageType_StartUpgrade -> 0 : image);
        slot[s].request.value = value;
        slot[s].pending = true;
        slot[s].answered = false;
        clear(slot[s].answer);
        slot[s].foreign[1 - me] = speaks[1 - me]
    fi
}

// Takes an answer out of a slot. `outcome` stays 0 when it is not the one that is awaited.
#ifdef BELIEVE_ANY_ANSWER
#define ADDRESSED(s, number) true
#else
#define ADDRESSED(s, number) (slot[s].answer.id == number && slot[s].answer.session == session[me] && slot[s].answer.type == kind && \
    (slot[s].answer.generation == generation || slot[s].answer.outcome == Outcome_StaleGeneration))
#endif
inline judge(s, number) {
    outcome = 0;
    if
    :: ADDRESSED(s, number) ->
        outcome = slot[s].answer.outcome;
        got = slot[s].answer.value;
        reply = (outcome == Outcome_Done -> RequestStatus_Done : (outcome == Outcome_InProgress -> 0 :
            (outcome == Outcome_StaleGeneration -> RequestStatus_Gone :
            (outcome == Outcome_Busy -> RequestStatus_Busy : RequestStatus_Refused))));
        PROPERTY(order_is_kept, outcome != Outcome_StaleId && outcome != Outcome_OutOfWindow && outcome != Outcome_Incomplete &&
            outcome != Outcome_DigestMismatch && outcome != Outcome_NotListed)
    :: else
    fi;
    slot[s].answered = false;
    clear(slot[s].answer)
}

// The answer to a message through slot 0; asks again at once when it is damaged, and after a pause when the work goes on.
inline hear() {
    judge(0, id);
    if
    :: reply == 0 && outcome == Outcome_InProgress -> asking = true
    :: reply == 0 && outcome != Outcome_InProgress -> post(0, id)
    :: else
    fi;
    outcome = 0
}

// ---- The window of transmit data

// Block n goes through slot n modulo the window.
inline fill() {
    do
    :: reply == 0 && following < BLOCKS && following < base + WINDOW ->
        k = following % WINDOW;
        PROPERTY(order_is_kept, !used[k]);
        id++;
        used[k] = true;
        ids[k] = id;
        offsets[k] = following;
        value = following;
        following++;
        post(k, ids[k])
    :: else -> break
    od
}

// It begins at the first message without an answer of its own.
inline moveWindow() {
    base = covered;
#ifndef WINDOW_BEGINS_AT_OFFSET
    for (k : 0 .. WINDOW - 1) { base = (used[k] && offsets[k] < base -> offsets[k] : base) }
#endif
}

inline acknowledge(s) {
    judge(s, ids[s]);
    if
    :: reply == RequestStatus_Done ->
        reply = 0;
        used[s] = false; ids[s] = 0; offsets[s] = 0;
        covered = (got > covered -> got : covered);
        moveWindow();
        fill();
        skip
    :: reply == 0 -> value = offsets[s]; post(s, ids[s])
    :: else
    fi;
    got = 0;
    outcome = 0
}

inline forgetWindow() {
    for (k : 0 .. WINDOW - 1) { used[k] = false; ids[k] = 0; offsets[k] = 0 }
    covered = 0; base = 0; following = 0
}

// ---- The session

// A number that nobody has; the least, so that there are fewer states.
#define IN_SLOT(s, number) (slot[s].request.session == number || slot[s].answer.session == number)
#if WINDOW == 1
#define IN_SLOTS(number) IN_SLOT(0, number)
#else
#define IN_SLOTS(number) (IN_SLOT(0, number) || IN_SLOT(1, number))
#endif
inline propose() {
    k = 2 + me;
    do
    :: k == session[me] || k == holder || k == released || k == late.session || IN_SLOTS(k) -> k = k + 2
    :: else -> break
    od;
    session[me] = k;
    speaks[me] = true
}

// The host sends nothing more under this session.
inline fallSilent() {
    speaks[me] = false;
    for (k : 0 .. WINDOW - 1) { slot[k].foreign[me] = false };
    skip
}
