// SPDX-License-Identifier: Apache-2.0
//
// A host: one run of an upgrade, from its plan to what it says in the end (Transfer, MailboxProtocol, Run, continuation.cpp). It may be
// killed; then the run goes on with what its journal says.
//
// Between two messages a host takes one step; it waits for others at the labels await...; everything else follows within the step.

#define RUNS_SENT(c) (runs[c] == BUNDLE(me))
#define RUNS_BEFORE(c) (runs[c] == foundRuns)
#define SAYS_OURS (NOW.manifest == BUNDLE(me) || NOW.rejected == BUNDLE(me))
#define SAME_RECORD (NOW.sequence == markSequence)
#define IN(one) (state == UpgradeState_##one)
#define DONE(message) (reply == RequestStatus_Done && kind == MessageType_##message)
#ifdef REVERTED_BY_CONTENT
#define REJECTED_OURS true
#else
#define REJECTED_OURS (NOW.rejected == BUNDLE(me))
#endif
#ifdef RESUME_BY_RECORD
#define IS_OPEN false
#else
#define IS_OPEN (intended && bootCount == markGeneration)
#endif
// The session that a hello takes over: none after the activation; the run's own after a restart; else the one that was interrupted.
#define TAKES (IN(Confirming) -> 0 : (reconnecting && !settling -> session[me] : former))

inline forgetHost() {
    id = 0; generation = 0; image = 0; value = 0; got = 0; former = 0; kind = 0; reply = 0; outcome = 0; state = UpgradeState_Idle;
    asking = false; mayBeActivated = false; acknowledged = false; secondTime = false; reconnecting = false; confirming = false;
    greeted = false; settling = false; waits[me] = false;
    forgetWindow();
    fallSilent()
}

proctype host(bit me) {
    // the message under way
    mtype:MessageType kind;
    byte id, generation, image, value;
    mtype:RequestStatus reply;   // 0: not yet
    mtype:Outcome outcome;
    byte got;                    // the answer's value
    bool asking;                 // the work goes on; to be asked again
    // the window of data
    bool used[WINDOW];
    byte ids[WINDOW], offsets[WINDOW], covered, base, following;
    // the run
    mtype:UpgradeState state;
    byte former;                 // the session in which the run was interrupted
    bool confirming;             // of the firmware that was on trial when the run began
    bool reconnecting;           // start upgrade was accepted once
    bool mayBeActivated;         // activate may have been sent
    bool acknowledged;           // and was answered "done"
    bool settling;               // it is being found out whether it was carried out
    bool greeted;                // this generation was spoken to after the activation
    bool secondTime;
    // its journal: the set that it found, and the generation and the record of just before start upgrade, then of before activate
    byte foundRuns, markGeneration, markSequence;
    bool foundOnTrial, begun, intended, continued;
    bool final;                  // its end leaves nothing to go on with

awaitBeginning:
    atomic {
        up && (continued || PROCESSOR_STATE != ProcessorState_Restarting) && (me == 0 || session[0] != 0);  // host 0 is the first
        state = UpgradeState_Preparing;
        former = session[me];
        if
        :: continued -> goto resume
        :: else
        fi;
        foundRuns = runs[0];
        markGeneration = bootCount;
        markSequence = NOW.sequence;
        foundOnTrial = ON_TRIAL;
        confirming = ON_TRIAL;
        if
        :: EVERY(RUNS_SENT) && !ON_TRIAL -> state = UpgradeState_Succeeded; goto over
        :: else -> goto connect
        fi;

resume:  // an interrupted run goes on
        mayBeActivated = intended;
        if
        :: SAME_RECORD && IS_OPEN -> goto settle
        :: (SAME_RECORD && !IS_OPEN) || (!intended && !begun && foundOnTrial && !ON_TRIAL && EVERY(RUNS_BEFORE)) -> goto sendAgain
        :: !SAME_RECORD && intended && SAYS_OURS -> goto follow
        :: else -> state = UpgradeState_Failed; goto over  // somebody else has upgraded since
        fi;

sendAgain:
        mayBeActivated = false;
        markGeneration = bootCount;
        markSequence = NOW.sequence;
        confirming = ON_TRIAL;
        if
        :: PROCESSOR_STATE == ProcessorState_Restarting -> state = UpgradeState_Failed; goto over
        :: else -> goto connect
        fi;

follow:
        state = UpgradeState_Restarting;
        acknowledged = true;
        goto leave
    }

    // ---- A session

awaitMailbox:
    atomic {
        up;
open:
        generation = bootCount;
        d_step { fallSilent() };
        id = 0;
        kind = MessageType_Hello;
        reply = 0;
        if
        :: holder == 0 || holder == TAKES || silent -> goto hello
        :: holder != 0 && holder != TAKES && !silent -> waits[me] = true
        :: holder != 0 && holder != TAKES && !silent -> reply = RequestStatus_Busy; goto answered
        fi
    }

awaitLease:
    atomic {
        if
        :: PRESENT && (holder == 0 || holder == TAKES || silent) -> waits[me] = false; goto hello
        :: BACK -> waits[me] = false; goto open
        fi;

hello:
        kind = MessageType_Hello;
        value = TAKES;
        d_step { propose() };

        // ---- A message
call:
        reply = 0;
        id++;
        post(0, id);
        if
        :: reply != 0 -> goto answered
        :: else
        fi
    }

awaitAnswer:
    if
    :: atomic { !asking && slot[0].answered -> d_step { hear() };
        if
        :: reply == 0 -> goto awaitAnswer
        :: else -> goto answered
        fi
    }
#ifdef NEVER_REPEAT
    :: atomic { PRESENT && asking && job == 0 -> asking = false; post(0, id);
#else
    :: atomic { PRESENT && (asking -> job == 0 : LOST(0)) -> asking = false; post(0, id);
#endif
        if
        :: reply == 0 -> goto awaitAnswer
        :: else -> goto answered
        fi
    }
    :: atomic { BACK -> reply = RequestStatus_Gone; goto answered }
    :: atomic { PRESENT && slot[0].foreign[me] -> reply = RequestStatus_Busy; goto answered }
    :: atomic { !slot[0].answered && MAY_FAIL -> faults++; reply = RequestStatus_TimedOut; goto answered }
    :: atomic { !mayBeActivated && kind != MessageType_Release && MAY_FAIL -> faults++; reply = RequestStatus_Stopped; goto answered }
    :: atomic { MAY_FAIL -> faults++; goto killed }
    fi;

    atomic {
        true;
answered:
        asking = false;
        value = 0;
        if
        :: kind == MessageType_Release && !settling -> goto released_
        :: kind == MessageType_Release && settling -> goto settledRelease
        :: kind == MessageType_Activate -> goto activated_
        :: kind != MessageType_Release && kind != MessageType_Activate && settling -> goto settled
        :: kind != MessageType_Release && kind != MessageType_Activate && !settling && mayBeActivated -> goto greeting
        :: else
        fi;

        // ---- Before the activation
        if
        :: reply == RequestStatus_Gone -> goto connect
        :: reply == RequestStatus_Refused || reply == RequestStatus_Stopped ->
            state = (reply == RequestStatus_Stopped -> UpgradeState_Stopped : UpgradeState_Failed);
            confirming = false;
            goto letGo
        :: reply == RequestStatus_Busy || reply == RequestStatus_TimedOut -> state = UpgradeState_Failed; goto over
        :: DONE(Hello) && !reconnecting -> kind = MessageType_Status; goto call
        :: DONE(Hello) && reconnecting -> goto upgrade
        :: DONE(Status) && got -> got = 0; goto awaitDecision
        :: DONE(Status) && !got && confirming -> kind = MessageType_Release; goto call
        :: DONE(Status) && !got && !confirming -> goto upgrade
        :: DONE(StartUpgrade) ->
            reconnecting = true;
            state = UpgradeState_Transferring;
            kind = MessageType_StartFileTransfer;
            goto call
        :: DONE(StartFileTransfer) && got <= BLOCKS -> goto data
        :: DONE(StartFileTransfer) && got > BLOCKS -> got = 0; goto stored
        :: DONE(EndFileTransfer) ->
            PROPERTY(stored_means_stored, holder != session[me] || bootCount != generation || STANDS(image, BUNDLE(me)));
            goto stored
        fi
    }

awaitDecision:  // on trial, or about to be
    atomic {
        if
        :: (PRESENT && !UNDECIDED) || BACK -> goto call
        :: MAY_FAIL -> faults++; state = UpgradeState_Failed; confirming = false; settling = false; goto letGo
        :: MAY_FAIL -> faults++; goto killed
        fi;

upgrade:
        kind = MessageType_StartUpgrade;
        value = !continued;  // a run that goes on tries no rejected set again
        begun = true;
        goto call;

data:
        kind = MessageType_TransmitData;
        reply = 0;
        d_step { covered = got; base = got; following = got; got = 0; fill(); skip };
        if
        :: reply != 0 || base >= BLOCKS -> goto sent
        :: else
        fi
    }

awaitAcknowledge:
    if
    :: atomic { used[0] && slot[0].answered -> d_step { acknowledge(0) }; goto sent }
    :: atomic { used[0] && PRESENT && LOST(0) -> value = offsets[0]; post(0, ids[0]); goto sent }
#if WINDOW > 1
    :: atomic { used[1] && slot[1].answered -> d_step { acknowledge(1) }; goto sent }
    :: atomic { used[1] && PRESENT && LOST(1) -> value = offsets[1]; post(1, ids[1]); goto sent }
#endif
    :: atomic { BACK -> reply = RequestStatus_Gone; goto sent }
    :: atomic { PRESENT && slot[0].foreign[me] -> reply = RequestStatus_Busy; goto sent }
    :: atomic { MAY_FAIL -> faults++; reply = RequestStatus_TimedOut; goto sent }
    :: atomic { MAY_FAIL -> faults++; reply = RequestStatus_Stopped; goto sent }
    :: atomic { MAY_FAIL -> faults++; goto killed }
    fi;

    atomic {
        true;
sent:
        value = 0;
        if
        :: reply == 0 && base < BLOCKS -> goto awaitAcknowledge
        :: reply != 0 -> d_step { forgetWindow() }; goto answered
        :: else -> d_step { forgetWindow() }
        fi;
        state = UpgradeState_Storing;
        kind = MessageType_EndFileTransfer;
        goto call;

stored:
        image++;
        if
        :: image < IMAGES -> state = UpgradeState_Transferring; kind = MessageType_StartFileTransfer; goto call
        :: else
        fi;
        image = 0
    }

    // ---- The activation. What stands before it is noted, then activate is sent.

awaitActivation:
    if
    :: atomic { MAY_FAIL -> faults++; goto killed }
    :: atomic { !up -> state = UpgradeState_Failed; goto over }
    :: atomic {
        up;
        state = UpgradeState_Activating;
        markGeneration = bootCount;
        markSequence = NOW.sequence;
        intended = true
    }
    fi;
    if
    :: atomic { MAY_FAIL -> faults++; goto killed }
    :: atomic { mayBeActivated = true; kind = MessageType_Activate; goto call }
    fi;

    atomic {
        true;
activated_:
        if
        :: reply == RequestStatus_Refused && (!up || SAME_RECORD) -> mayBeActivated = false; state = UpgradeState_Failed; goto letGo
        :: else
        fi;
        state = UpgradeState_Restarting;
        acknowledged = reply == RequestStatus_Done;
        if
        :: reply == RequestStatus_Done -> kind = MessageType_Release; goto call
        :: else
        fi;

leave:
        true;
        d_step { fallSilent() }
    }

awaitReturn:
    if
    :: atomic { up && bootCount != markGeneration ->
look:
        acknowledged = false;
        greeted = greeted && bootCount == generation;
        if
#ifdef SUCCEED_ON_TRIAL
        :: ON_TRIAL && EVERY(RUNS_SENT) -> state = UpgradeState_Succeeded; goto judged
#endif
        :: ON_TRIAL && !greeted -> state = UpgradeState_Confirming; goto open
        :: ON_TRIAL && greeted -> goto awaitTrial
        :: else -> goto read
        fi
    }
    :: atomic { up && bootCount == markGeneration && !acknowledged -> goto settle }
    :: atomic { up && bootCount == markGeneration && acknowledged && MAY_FAIL -> faults++; goto settle }
    :: atomic { !up && MAY_FAIL -> faults++; state = UpgradeState_Failed; goto over }  // did not come back: state unknown
    :: atomic { MAY_FAIL -> faults++; goto killed }
    fi;

awaitTrial:
    if
    :: atomic { (PRESENT && !ON_TRIAL) || BACK -> goto look }
    :: atomic { MAY_FAIL -> faults++; state = UpgradeState_Failed; goto over }  // on trial for too long: state unknown
    :: atomic { MAY_FAIL -> faults++; goto killed }
    fi;

    atomic {
        true;
greeting:
        got = 0;
        if
        :: DONE(Hello) -> kind = MessageType_Status; goto call
        :: DONE(Status) -> greeted = true; goto look
        :: reply == RequestStatus_Gone -> state = UpgradeState_Restarting; goto leave
        :: reply == RequestStatus_TimedOut && up && !ON_TRIAL -> goto look  // an answer was lost, not the confirmation
        :: else -> state = UpgradeState_Failed; goto over  // state unknown
        fi;

        // ---- Was activate carried out, or will it be? Only a processor that answers a newer session can tell: nothing of the older one
        // will be executed then, and what is under way comes to an end.
settle:
#ifdef JUDGE_SILENT_PROCESSOR
        mayBeActivated = !SAME_RECORD;
        state = UpgradeState_Failed;
        goto over;
#endif
        settling = true;
        goto connect;

settled:
        if
        :: DONE(Hello) -> kind = MessageType_Status; goto call
        :: DONE(Status) && got -> got = 0; goto awaitDecision
        :: DONE(Status) && !got -> kind = MessageType_Release; goto call
        :: reply == RequestStatus_Gone -> goto connect
        :: else -> state = UpgradeState_Failed; goto over  // state unknown
        fi;

settledRelease:
        settling = false;
        if
        :: !up || (reply != RequestStatus_Done && reply != RequestStatus_Gone) -> state = UpgradeState_Failed; goto over  // state unknown
        :: else
        fi;
        if
        :: SAME_RECORD && IN(Preparing) -> goto sendAgain
        :: SAME_RECORD && IN(Restarting) -> mayBeActivated = false; state = UpgradeState_Failed; goto over
        :: !SAME_RECORD && IN(Preparing) && SAYS_OURS -> goto follow
        :: !SAME_RECORD && IN(Preparing) && !SAYS_OURS -> state = UpgradeState_Failed; goto over
        :: !SAME_RECORD && IN(Restarting) -> goto read
        fi;

        // ---- What the processor, started anew, says of itself
read:
        if
        :: SAME_RECORD ->
            PROPERTY(failed_is_so, !selectedFor[me]);
            mayBeActivated = false;
            if
            :: secondTime -> state = UpgradeState_Failed; goto over
            :: else ->
                secondTime = true; reconnecting = false; state = UpgradeState_Preparing; kind = 0;
                goto connect
            fi
        :: !SAME_RECORD && SET_STATE == SetState_Confirmed && EVERY(RUNS_SENT) -> state = UpgradeState_Succeeded
        :: !SAME_RECORD && SET_STATE == SetState_Confirmed && !EVERY(RUNS_SENT) && EVERY(RUNS_BEFORE) && REJECTED_OURS ->
            state = UpgradeState_Failed;
            final = true;
            PROPERTY(reverted_is_so, selectedFor[me])
#ifndef JUDGE_ON_TRIAL
        :: !SAME_RECORD && SET_STATE == SetState_Trial -> state = UpgradeState_Failed  // of somebody else: state unknown
#endif
        :: else ->
            state = UpgradeState_Failed;
            PROPERTY(failed_is_so, !EVERY(RUNS_SENT))
        fi;
judged:
        PROPERTY(succeeded_is_so, !IN(Succeeded) ||
            (up && bootCount != markGeneration && NOW.state == SetState_Confirmed && EVERY(RUNS_SENT) && EVERY(SELECTED_WHOLE)));
        if
        :: greeted && PRESENT -> goto letGo
        :: else -> goto over
        fi;

        // ---- The ends of sessions and of runs
released_:
        if
        :: IN(Restarting) -> kind = 0; reply = 0; goto leave
        :: IN(Preparing) && (!EVERY(RUNS_BEFORE) || ON_TRIAL || !up) -> state = UpgradeState_Failed; goto over
        :: IN(Preparing) && EVERY(RUNS_BEFORE) && !ON_TRIAL && up && EVERY(RUNS_SENT) -> state = UpgradeState_Succeeded; goto over
        :: IN(Preparing) && EVERY(RUNS_BEFORE) && !ON_TRIAL && up && !EVERY(RUNS_SENT) ->
            confirming = false; markGeneration = bootCount; markSequence = NOW.sequence; goto connect
        :: else -> goto over
        fi;

letGo:
        kind = MessageType_Release;
        goto call;

connect:
        if
        :: up -> goto open
        :: else -> goto awaitMailbox
        fi;

over:  // what did not end well may be gone on with
        PROPERTY(failed_is_so, IN(Succeeded) || mayBeActivated || !selectedFor[me]);
        if
        :: !IN(Succeeded) && !final && MAY_FAIL -> faults++
        :: goto said
        fi;

killed:
        true;
        d_step { continued = true; forgetHost() };
        goto awaitBeginning;

said:
        true;
        d_step {
            endedHosts++;
            saidNotActivated[me] = !mayBeActivated && !IN(Succeeded);
            foundRuns = 0; markGeneration = 0; markSequence = 0; foundOnTrial = false; begun = false; intended = false;
            continued = false; final = false;
            forgetHost()
        }
    }
}
