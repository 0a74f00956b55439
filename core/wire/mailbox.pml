// SPDX-License-Identifier: Apache-2.0
//
// The mailbox protocol as a Promela model, checked by spin. PROTOCOL.md is the protocol's text; MODEL.md says what is modelled and what is
// not, how to run it, and what it found. Names of the form Enumeration_Value are those of the code (tests/model/names.py compares them).
//
// This file: the instance, the names, the properties, and all that is not one process' own.

// The instance. Every combination of up to FAULTS faults is tried, each at every step.
#ifndef HOSTS
#define HOSTS 2    // 1 or 2; each has a bundle of its own, whose number is BUNDLE(host)
#endif
#ifndef IMAGES
#define IMAGES 2   // 1 or 2: components of the processor; a bundle has an image for each
#endif
#ifndef BLOCKS
#define BLOCKS 2   // of an image
#endif
#ifndef WINDOW
#define WINDOW 2   // 1 or 2: transmit data that may be outstanding together
#endif
#ifndef TRIES
#define TRIES 2    // starts on trial
#endif
#ifndef FAULTS
#define FAULTS 1
#endif
// Further: HANGS, firmware on trial may restart by itself before a host spoke to it; BEGINNINGS, the processor may be in recovery, or have
// rejected the first bundle before; GOOD_LINK and KEEP_STALE, see link.pml. Every other name in an #ifdef is a mutation: see MODEL.md.

mtype:MessageType = { MessageType_Hello, MessageType_StartUpgrade, MessageType_StartFileTransfer, MessageType_TransmitData,
    MessageType_EndFileTransfer, MessageType_Activate, MessageType_Release, MessageType_Status }
mtype:Outcome = { Outcome_Done, Outcome_InProgress, Outcome_StaleGeneration, Outcome_StaleId, Outcome_Busy, Outcome_OutOfOrder,
    Outcome_Storing, Outcome_OutOfWindow, Outcome_Incomplete, Outcome_DigestMismatch, Outcome_Reverted, Outcome_NotStored,
    Outcome_OnTrial, Outcome_NotListed }
mtype:SetState = { SetState_Confirmed, SetState_Trial, SetState_None }
mtype:ProcessorState = { ProcessorState_Ready, ProcessorState_Receiving, ProcessorState_Storing, ProcessorState_Activating,
    ProcessorState_Restarting, ProcessorState_Recovery }
mtype:Job = { Job_Storing, Job_Activating, Job_Confirming, Job_Condemning }  // 0 is Job::None
mtype:Part = { Part_CheckStaging, Part_Invalidate, Part_Erase, Part_Program, Part_ReadBack, Part_WriteRecord }
mtype:RequestStatus = { RequestStatus_Done, RequestStatus_Refused, RequestStatus_TimedOut, RequestStatus_Busy, RequestStatus_Gone,
    RequestStatus_Stopped }
mtype:UpgradeState = { UpgradeState_Idle, UpgradeState_Preparing, UpgradeState_Transferring, UpgradeState_Storing,
    UpgradeState_Activating, UpgradeState_Restarting, UpgradeState_Confirming, UpgradeState_Succeeded, UpgradeState_Failed,
    UpgradeState_Stopped }

// The properties. Where one does not hold, spin prints its name in front of the condition. Two more are spin's own: no invalid end state
// (nobody waits for ever), and no cycle of states (every run ends).
hidden byte stored_means_stored;  // whenever an image is said to be stored, it stands in the flash with its record
hidden byte activation_is_whole;  // a selector record selects the whole list, and all of it stands in the flash
hidden byte one_set_boots;        // what runs is of one bundle
hidden byte always_bootable;      // if the power went now, there would be a whole set to run
hidden byte succeeded_is_so;      // "succeeded": it runs what was sent, started anew and confirmed
hidden byte reverted_is_so;       // "reverted": this run's set was selected, and the one of before runs, confirmed
hidden byte failed_is_so;         // "failed" or "stopped", nothing activated: this run's set is not selected, and never will be
hidden byte order_is_kept;        // no host is ever refused for the order of its messages
#define PROPERTY(name, condition) assert(name || (condition))

#define BUNDLE(host) ((host) + 1)
#define MAKER 3  // what the processor came with
#define JUNK 0   // content of no bundle
#define MAY_FAIL (faults < FAULTS)
#if IMAGES == 1
#define EVERY(condition) (condition(0))
#else
#define EVERY(condition) (condition(0) && condition(1))
#endif

// ---- What the flash keeps

typedef Record {
    byte sequence;               // 0: not valid
    mtype:SetState state;
    byte tries;
    bool condemned;              // its self-test failed
    byte manifest;               // the bundle that made the selected set
    byte rejected;               // the bundle whose set fell back last
    byte bank[IMAGES];           // the selected set: where it stands, and what must stand there
    byte content[IMAGES];
    byte formerBank[IMAGES];
    byte formerContent[IMAGES];  // JUNK: there is no former set
}
Record record[2];
byte content[2 * IMAGES];        // of component c, bank b: [2 * c + b]
byte imageRecord[2 * IMAGES];    // the bundle that the bank's record names; 0: not valid
byte bootCount;                  // the generation

// ---- The mailbox

typedef Frame {
    mtype:MessageType type;
    byte id;
    byte generation;
    byte session;
    byte bundle;                 // of a request: its digests
    byte image;                  // of a request
    byte value;                  // hello: the session that is taken over; start upgrade: retry rejected; data: block; their answers: the
                                 // next block, or BLOCKS + 1 for "stored"; answer to status: what will run is not decided yet
    mtype:Outcome outcome;       // of an answer
}
// The sequence words are kept as what can be seen of them.
typedef Slot {
    Frame request;
    Frame answer;
    bool pending;                // the request's word is one that the processor has not taken
    bool answered;               // the answer's word is the request's
    bool foreign[2];             // host n finds a request's word that it did not write
}
Slot slot[WINDOW];

// ---- The processor's memory, which a restart clears

bool up;                         // the mailbox is published
byte holder;                     // the session that holds the processor; 0: none
byte released;                   // the one that ended last
bool silent;                     // it has been silent for the lease
typedef Kept {
    byte id;
    mtype:MessageType type;
    mtype:Outcome outcome;
    byte value;
}
Kept kept[WINDOW + 1];           // the answers that are kept
byte highest;                    // of their ids
bool upgrading, startedUpgrade, startedFile, retryRejected;
byte upgradeBundle;
bool fileOpen, fileStored;
byte fileImage, fileBundle, next, ahead;
byte staged[BLOCKS];
mtype:Outcome failure;
mtype:Job job;
mtype:Part part;
bit inForce;                     // the area of the selector record in force
bool running;
bool whole[IMAGES];              // components of the selected set, as this start found them
byte runs[IMAGES];               // what runs, as this start computed it
bool heard, selfTestPassed, condemned, activated;

// ---- The hosts, as others see them

byte session[2];                 // that host n proposed last: noted before it is sent
bool speaks[2];                  // host n has a session and sends
bool waits[2];                   // host n waits for a lease

// ---- What only the properties see

byte faults;                     // so far
byte endedHosts;
bool wholeOnce;                  // a whole set was there at the beginning, or was confirmed
byte activator;                  // the session that activated last
bool selectedFor[2];             // the set of host n's run was selected
bool saidNotActivated[2];        // host n's run ended, and said that nothing is activated

// ---- Words of both sides

#define NOW record[inForce]
#define SET_STATE (running -> NOW.state : SetState_None)
#define ON_TRIAL (running && NOW.state == SetState_Trial)
#define PROCESSOR_STATE (job == Job_Storing -> ProcessorState_Storing : (job == Job_Activating -> ProcessorState_Activating : \
    (activated || condemned -> ProcessorState_Restarting : (upgrading -> ProcessorState_Receiving : \
    (running -> ProcessorState_Ready : ProcessorState_Recovery)))))
#define UNDECIDED (ON_TRIAL || PROCESSOR_STATE == ProcessorState_Activating || \
    PROCESSOR_STATE == ProcessorState_Restarting)
#define STANDS(c, bundle) ((content[2 * (c)] == bundle && imageRecord[2 * (c)] == bundle) || \
    (content[2 * (c) + 1] == bundle && imageRecord[2 * (c) + 1] == bundle))
#define OWNER(number) ((number) & 1)  // sessions of host n are n, modulo 2

// For what is used up within a step, and kept in no state.
hidden byte c, k, allowed, same;

inline clear(frame) {
    frame.type = 0; frame.id = 0; frame.generation = 0; frame.session = 0;
    frame.bundle = 0; frame.image = 0; frame.value = 0; frame.outcome = 0
}
inline copy(to, from) {
    to.type = from.type; to.id = from.id; to.generation = from.generation; to.session = from.session;
    to.bundle = from.bundle; to.image = from.image; to.value = from.value; to.outcome = from.outcome
}

#include "model/flash.pml"
#include "model/responder.pml"
#include "model/link.pml"
#include "model/requester.pml"
#include "model/host.pml"

init {
    d_step {
        record[0].sequence = 1;
        record[0].state = SetState_Confirmed;
        for (c : 0 .. IMAGES - 1) {
            record[0].content[c] = MAKER;
            content[2 * c] = MAKER;
            imageRecord[2 * c] = MAKER
        }
        wholeOnce = true
    }
    atomic {
        if
        :: true
#ifdef BEGINNINGS
        :: record[0].rejected = BUNDLE(0)
        :: content[2 * (IMAGES - 1)] = JUNK; wholeOnce = false  // recovery
#endif
        fi;
        run processor();
        run host(0);
#if HOSTS > 1
        run host(1)
#endif
    }
}
